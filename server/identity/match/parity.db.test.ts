import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Features } from '@/model/identity/match/feature'
import type { ModelParameters } from '@/model/identity/match/parameters'
import { type MatchPlan, planFor } from '@/model/identity/match/plan'
import { explainPair } from '@/model/identity/match/score-pair'
import { buildTable } from '@/model/identity/match/build-table'
import { compileComparisons } from '@/model/identity/match/compile-comparisons'
import { compileWeights } from '@/model/identity/match/compile-weights'
import { alignTerms, termLookup } from '@/model/identity/match/count-terms'
import { compileEntityWeight } from '@/model/identity/match/entities/compile-entity-weight'
import { unpackLevels } from '@/model/identity/match/pack-levels'
import { type TermLookup, termWeight } from '@/model/identity/match/term'
import { testDatabase } from '@/test/database'
import { pairSql } from './pair-sql'
import { sideSql } from './side-sql'

const { sql } = testDatabase()

const plans: Record<string, MatchPlan> = {
  person: planFor(
    [
      { name: 'first', kind: 'given_name' },
      { name: 'last', kind: 'family_name' },
      { name: 'mail', kind: 'email' },
      { name: 'phone', kind: 'phone' },
      { name: 'born', kind: 'date' },
      { name: 'street', kind: 'street' },
      { name: 'city', kind: 'city' },
      { name: 'postcode', kind: 'postcode' },
    ],
    'person',
  ),
  account: planFor(
    [
      { name: 'name', kind: 'organisation' },
      { name: 'site', kind: 'domain' },
      { name: 'vat', kind: 'id', many: true },
      { name: 'about', kind: 'text' },
      { name: 'trade', kind: 'category' },
    ],
    'organisation',
  ),
}

/** Few values and slips of them, in many scripts, so that levels of all kinds are met; and now and then anything at all. */
const seeds = [
  'anna',
  'anne',
  'ahmed',
  'maría',
  'straße',
  'Łódź',
  '王小明',
  '王小',
  'नमस्ते',
  'สมชาย',
  'أحمد',
  'Иван',
  'İstanbul',
  '𝒳𝒴𝒵',
  'o’neil',
  'a1 b2',
  '1990-01-02',
  '1990-02-01',
  '+441134960101',
  '+441134960107',
  'x'.repeat(300),
]
const slip = fc
  .tuple(fc.constantFrom(...seeds), fc.nat(8), fc.constantFrom('', 'a', '7', 'é', ' ', '小'))
  .map(([seed, at, letter]) => {
    const letters = [...seed]
    letters.splice(at % letters.length, 1, letter)
    return letters.join('')
  })
const text = fc
  .oneof(
    { weight: 6, arbitrary: fc.constantFrom(...seeds) },
    { weight: 5, arbitrary: slip },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  )
  .map((value) => value.replaceAll('\u0000', '').toWellFormed())
  .filter((value) => value !== '')

function featuresFor({ features }: MatchPlan): fc.Arbitrary<Features> {
  const list = fc.uniqueArray(text, { minLength: 1, maxLength: 4 }).map((values) => values.sort())
  const one = { text, number: fc.integer({ min: 0, max: 40 }), list }
  const record = Object.fromEntries(Object.entries(features).map(([name, type]) => [name, one[type]]))
  return fc.record(record, { requiredKeys: [] }).map((found) => found as Features)
}

const records = 1_000

/** Any weights will do: what is compared is the arithmetic. */
const parametersOf = (plan: MatchPlan): ModelParameters => ({
  comparisons: plan.comparisons.map(({ key, levels }, k) => ({
    key,
    m: [],
    u: [],
    weights: [0, ...levels.map((_, i) => 4000 - 737 * i + k), -1500 - k],
    averages: [0, ...levels.map(({ rarity }, i) => (rarity ? 2100 + 13 * i : 0)), 0],
    rarityShare: 500 + k,
    kin: [0, ...levels.map((_, i) => 900 - 111 * i), -700],
    kinRarity: k % 2 === 0,
  })),
  prior: -9_321,
  kinPrior: -2_468,
  threshold: 0,
  records,
})

async function inSql(plan: MatchPlan, pairs: readonly [Features, Features][], parameters: ModelParameters) {
  const rows = pairs.flatMap(([a, b], n) => [
    { n, side: 'a', features: a },
    { n, side: 'b', features: b },
  ])
  const { columns, joins } = sideSql(
    plan,
    { grain: 'person', version: 7, unseen: termWeight(records, 1) },
    `r.side = 'a'`,
  )
  const each = (column: string, between: string) => plan.comparisons.map((_, k) => `${column}${k}`).join(between)
  const found = await sql().unsafe(
    `with r as (select n, side, features from jsonb_to_recordset($1::text::jsonb) as r(n integer, side text, features jsonb)),
      rec as materialized (select r.n, r.side, ${columns} from r ${joins})
    select array[${each('l.l', ', ')}]::int[] as levels,
      (${parameters.prior} + ${each('w.w', ' + ')} - greatest(0, ${parameters.kinPrior} + ${each('w.k', ' + ')}))::int as weight
    from rec a join rec b on b.n = a.n and b.side = 'b' ${pairSql(plan, parameters)} where a.side = 'a' order by a.n`,
    [JSON.stringify(rows)],
  )
  return found.map(({ levels, weight }) => ({ levels: levels as number[], weight: weight as number }))
}

/** The same over typed arrays, as a run over all records does it. */
function inBulk(
  plan: MatchPlan,
  pairs: readonly [Features, Features][],
  parameters: ModelParameters,
  terms: TermLookup,
) {
  const table = buildTable(plan, pairs.flat())
  const aligned = alignTerms(table, terms)
  const compare = compileComparisons(plan, table, aligned)
  const weigh = compileWeights(plan, parameters, table, aligned)
  const entities = compileEntityWeight(plan, parameters, table, aligned, compare)
  return pairs.map((_, n) => {
    const pattern = compare(2 * n, 2 * n + 1)
    const weight = weigh(pattern, 2 * n, 2 * n + 1)
    expect(entities([2 * n], [2 * n + 1])).toBe(weight)
    return { levels: unpackLevels(plan.comparisons, pattern), weight }
  })
}

const counted = seeds.map((value, i) => ({ value, count: 1 + ((i * 37) % 200) }))

describe('comparing two records', () => {
  it.each(Object.entries(plans))('gives the same levels and weights in SQL as in the engine (%s)', async (_, plan) => {
    const listed = Object.entries(plan.features)
      .filter(([, type]) => type !== 'number')
      .flatMap(([feature]) =>
        counted.map((one) => ({
          feature,
          ...one,
          grain: 'person',
          version: 7,
          weight: termWeight(records, one.count),
        })),
      )
    await sql()`truncate match_term`
    await sql()`insert into match_term ${sql()(listed)}`
    const terms = termLookup(records, listed)
    const parameters = parametersOf(plan)
    const own = featuresFor(plan)
    const kept = fc.subarray(Object.keys(plan.features))
    // The other side says the same in some features, or strong levels would hardly be met.
    const pair = fc
      .tuple(own, own, kept)
      .map(([a, b, same]): [Features, Features] => [
        a,
        { ...b, ...Object.fromEntries(Object.entries(a).filter(([name]) => same.includes(name))) },
      ])
    const met = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { minLength: 1, maxLength: 250, size: 'max' }), async (pairs) => {
        const [found, bulk] = [await inSql(plan, pairs, parameters), inBulk(plan, pairs, parameters, terms)]
        for (const [n, [a, b]] of pairs.entries()) {
          const { levels, weight } = explainPair(plan, parameters, terms, a, b)
          for (const [k, level] of levels.entries()) met.add(`${k} ${level}`)
          expect({ a, b, ...found[n] }).toEqual({ a, b, levels, weight })
          expect({ a, b, ...bulk[n] }).toEqual({ a, b, levels, weight })
        }
      }),
      { numRuns: 8, endOnFailure: true },
    )
    // Nearly every level must have been met, or the comparison proves little.
    const all = plan.comparisons.reduce((sum, { levels }) => sum + levels.length + 2, 0)
    expect(met.size / all).toBeGreaterThan(0.7)
  })
})
