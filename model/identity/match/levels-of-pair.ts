import { codePoints, editDistance, longestCompared } from './edit-distance'
import type { Features, FeatureValue } from './feature'
import type { Comparison, Condition } from './level'
import type { MatchPlan } from './plan'
import { termWeight, type TermLookup } from './term'
import { trigramSimilarity, trigramsOf } from './trigrams'

/** The level of every comparison for two records, one by one and without any cache: how the bulk run is checked and explained. */
export function levelsOfPair(plan: MatchPlan, a: Features, b: Features, terms: TermLookup): number[] {
  return plan.comparisons.map((comparison) => levelOf(comparison, a, b, terms))
}

/** The level of one comparison: 0 says nothing, 1 and up as listed, the last one different. */
export function levelOf(comparison: Comparison, a: Features, b: Features, terms: TermLookup): number {
  if (!comparison.needs.some((name) => known(a[name]) && known(b[name]))) return 0
  const at = comparison.levels.findIndex((level) => holds(level.when, a, b, terms))
  return (at === -1 ? comparison.levels.length : at) + 1
}

const known = (value: FeatureValue | undefined): boolean =>
  value !== undefined && value !== '' && textsOf(value).length > 0

const textsOf = (value: FeatureValue | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'object' ? value : [String(value)]

/** Whether a condition holds between two records. */
export function holds(when: Condition, a: Features, b: Features, terms: TermLookup): boolean {
  if ('all' in when) return when.all.every((one) => holds(one, a, b, terms))
  if ('any' in when) return when.any.some((one) => holds(one, a, b, terms))
  if ('not' in when) return !holds(when.not, a, b, terms)
  if ('known' in when) return known(a[when.known]) && known(b[when.known])
  if ('crossed' in when) return crossed(when.crossed, a, b)
  if ('apart' in when) return apart(a[when.apart], b[when.apart], when.most)
  if ('overlap' in when) {
    const { common, left, right } = wordsInCommon(when.overlap, a, b, terms)
    return common > 0 && 1000 * common >= when.least * (left + right - common)
  }
  if ('covers' in when) {
    const { common, left, right } = wordsInCommon(when.covers, a, b, terms)
    return common > 0 && 1000 * common >= when.least * Math.min(left, right)
  }
  if ('same' in when) return anyPair(a[when.same], b[when.same], (x, y) => x === y)
  if ('starts' in when) return anyPair(a[when.starts], b[when.starts], (x, y) => x.startsWith(y) || y.startsWith(x))
  if ('alike' in when)
    return anyPair(
      a[when.alike],
      b[when.alike],
      (x, y) => trigramSimilarity(trigramsOf(x), trigramsOf(y)) >= when.least,
    )
  return anyPair(a[when.near], b[when.near], (x, y) => {
    const [p, q] = [codePoints(x), codePoints(y)]
    const [short, long] = [Math.min(p.length, q.length), Math.max(p.length, q.length)]
    return short >= when.from && long <= longestCompared && editDistance(p, q, when.edits) <= when.edits
  })
}

function anyPair(
  a: FeatureValue | undefined,
  b: FeatureValue | undefined,
  test: (x: string, y: string) => boolean,
): boolean {
  return textsOf(a).some((x) => x !== '' && textsOf(b).some((y) => y !== '' && test(x, y)))
}

function crossed([left, right]: readonly [string, string], a: Features, b: Features): boolean {
  const [al, ar, bl, br] = [a[left], a[right], b[left], b[right]]
  return known(al) && known(ar) && al === br && ar === bl
}

function apart(a: FeatureValue | undefined, b: FeatureValue | undefined, most: number): boolean {
  return typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= most
}

/** Word weights of the values two records have in common, and of each. */
export function wordsInCommon(name: string, a: Features, b: Features, terms: TermLookup) {
  const weight = (value: string) => termWeight(terms.records, terms.count(name, value))
  const sum = (values: readonly string[]) => values.reduce((all, value) => all + weight(value), 0)
  // Numbers are not counted, so they have no weight.
  const counted = (value: FeatureValue | undefined) => (typeof value === 'number' ? [] : textsOf(value))
  const [x, y] = [[...new Set(counted(a[name]))], new Set(counted(b[name]))]
  const shared = x.filter((value) => y.has(value))
  return { shared, common: sum(shared), rarest: Math.max(0, ...shared.map(weight)), left: sum(x), right: sum([...y]) }
}
