import type { FeatureType } from '@/model/identity/match/feature'
import type { Condition } from '@/model/identity/match/level'
import { columnOf, commonColumn, totalColumn } from './feature-columns'

export type FeatureTypes = Readonly<Record<string, FeatureType>>

/** The longest text, in code points, that Postgres counts the edits of. */
const longestCompared = 255

/**
 * A condition between the sides `a` and `b` of a pair as SQL text: true or false, never null. Sides have a column for each
 * feature (`columnOf`), pairs one for the weight of what both have (`commonColumn`). The same data is evaluated over
 * typed arrays in bulk; a property test holds both against each other.
 */
export function conditionSql(condition: Condition, types: FeatureTypes): string {
  if ('all' in condition) return joined(condition.all, 'and', 'true', types)
  if ('any' in condition) return joined(condition.any, 'or', 'false', types)
  if ('not' in condition) return `(not ${conditionSql(condition.not, types)})`
  if ('known' in condition)
    return onFeature(condition.known, types, (a, b) => `(${a} is not null and ${b} is not null)`)
  if ('crossed' in condition) return crossedSql(condition.crossed, types)
  if ('same' in condition)
    return onFeature(
      condition.same,
      types,
      (a, b, type) => `coalesce(${a} ${type === 'list' ? '&&' : '='} ${b}, false)`,
    )
  if ('apart' in condition)
    return onFeature(condition.apart, types, (a, b) => `coalesce(abs(${a} - ${b}) <= ${condition.most}, false)`)
  if ('overlap' in condition)
    return wordsSql(
      condition.overlap,
      types,
      (total, common) => `${total('a')} + ${total('b')} - ${common}`,
      condition.least,
    )
  if ('covers' in condition)
    return wordsSql(condition.covers, types, (total) => `least(${total('a')}, ${total('b')})`, condition.least)
  if ('starts' in condition)
    return onTexts(condition.starts, types, (a, b) => `starts_with(${a}, ${b}) or starts_with(${b}, ${a})`)
  if ('alike' in condition)
    return onTexts(
      condition.alike,
      types,
      (a, b) => `similarity(${a}, ${b})::float8 * 1000 >= ${condition.least - 0.5}`,
    )
  return onTexts(condition.near, types, (a, b) => nearSql(a, b, condition.edits, condition.from))
}

function joined(conditions: readonly Condition[], word: 'and' | 'or', none: string, types: FeatureTypes): string {
  return `(${conditions.map((one) => conditionSql(one, types)).join(` ${word} `) || none})`
}

type OnSides = (a: string, b: string, type: FeatureType) => string

/** What nobody declared is never known and fulfils nothing. */
function onFeature(feature: string, types: FeatureTypes, write: OnSides): string {
  const type = types[feature]
  return type === undefined ? 'false' : write(`a.${columnOf(feature)}`, `b.${columnOf(feature)}`, type)
}

/** A condition of two texts; on lists it holds where any two values fulfil it. */
function onTexts(feature: string, types: FeatureTypes, write: (a: string, b: string) => string): string {
  return onFeature(feature, types, (a, b, type) =>
    type === 'list'
      ? `case when cardinality(${a}) = 1 and cardinality(${b}) = 1 then ${write(`${a}[1]`, `${b}[1]`)}
          else exists (select from unnest(${a}) v, unnest(${b}) w where ${write('v', 'w')}) end`
      : `coalesce(${write(a, b)}, false)`,
  )
}

/** Guarded by `case`, since counting the edits of longer texts is an error. */
function nearSql(a: string, b: string, edits: number, from: number): string {
  const lengths = `char_length(${a}) between ${from} and ${longestCompared} and char_length(${b}) between ${from} and ${longestCompared}`
  return `case when ${lengths} then levenshtein_less_equal(${a}, ${b}, ${edits}) <= ${edits} else false end`
}

function crossedSql([one, other]: readonly [string, string], types: FeatureTypes): string {
  if (types[one] === undefined || types[other] === undefined) return 'false'
  const [x, y] = [columnOf(one), columnOf(other)]
  return `coalesce(a.${x} = b.${y} and a.${y} = b.${x}, false)`
}

type OverWords = (total: (side: 'a' | 'b') => string, common: string) => string

function wordsSql(feature: string, types: FeatureTypes, over: OverWords, least: number): string {
  if (types[feature] !== 'list') return 'false'
  const common = `s.${commonColumn(feature)}`
  const total = (side: 'a' | 'b') => `${side}.${totalColumn(feature)}`
  return `case when ${common} > 0 then 1000 * ${common} >= ${least} * (${over(total, common)}) else false end`
}
