import { usualShares } from './chance-levels'
import type { PatternCounts } from './count-patterns'
import type { Comparison } from './level'

/** Pairs of one customer that what is usual is worth. */
const usualMatches = 40
const rounds = 60

/** What near relations' own shares are worth against those that were declared, for each pair of them. */
const declaredKin = 0.3

type Shares = { m: number[]; u: number[]; kin: number[] }
export type Expectation = { prior: number; kinPrior: number; levels: Shares[]; posteriors: Float64Array }

/**
 * Expectation maximisation over counts of patterns of the candidate pairs. All pairs that are no candidates count as pairs of
 * strangers, so that the prior is that of any two records, and looking only at candidates bends nothing. `chance` is how often
 * any two records agree; the matches among them are taken out again as they become known. Near relations (people of a
 * household, branches of a house) agree far more often than chance: they are a class of their own, lest they pass for matches.
 */
export function maximise(
  comparisons: readonly Comparison[],
  counted: PatternCounts,
  chance: readonly (readonly number[])[],
  allPairs: number,
  known: readonly number[] = comparisons.map(() => 1),
): Expectation {
  const usual = comparisons.map((one) => usualShares(one, 'm'))
  const rare = comparisons.map((one) => usualShares(one, 'u'))
  const looks = known.map((share) => Math.max(1, share * allPairs))
  const posteriors = new Float64Array(counted.counts.length)
  const first = Math.min(0.4, 1 / Math.sqrt(2 * allPairs + 1))
  let [prior, kinPrior] = [first, comparisons.some((one) => one.kin !== undefined) ? first / 4 : 0]
  let [m, u] = [usual, chance.map((shares) => [...shares])]
  let kin = comparisons.map((one, k) => kinShares(one, m[k] ?? [], u[k] ?? []))
  for (let round = 0; round < rounds; round++) {
    const sums = usual.map((shares) => shares.map((share) => share * usualMatches))
    const declared = comparisons.map((one, k) => kinShares(one, m[k] ?? [], u[k] ?? []))
    const kinWorth = Math.max(5, declaredKin * kinPrior * allPairs)
    const kinSums = declared.map((shares) => shares.map((share) => share * kinWorth))
    const totals = expect(counted, posteriors, logRatios(m, u), logRatios(kin, u), prior, kinPrior, sums, kinSums)
    const before = prior
    prior = Math.min(0.5, (totals.matches + 0.5) / (allPairs + 1))
    if (kinPrior > 0) kinPrior = Math.min(0.3, (totals.kin + 0.1) / (allPairs + 1))
    const found = sums.map((of, k) => of.map((sum, level) => sum - usualMatches * (usual[k]?.[level] ?? 0)))
    m = sums.map((of, k) => settled(comparisons[k], toShares(of), usual[k] ?? []))
    kin = kinSums.map((of, k) => (isLearnt(comparisons[k]) ? toShares(of) : (declared[k] ?? [])))
    u = chance.map((shares, k) => strangers(shares, found[k] ?? [], looks[k] ?? 1, rare[k] ?? []))
    if (round > 10 && Math.abs(prior - before) < prior * 1e-5) break
  }
  const levels = comparisons.map((_, k) => ({ m: m[k] ?? [], u: u[k] ?? [], kin: kin[k] ?? [] }))
  return { prior, kinPrior, levels, posteriors }
}

/** One round of expectation: posteriors of all patterns, and how often matches and near relations come out at each level. */
function expect(
  { counts, levels }: PatternCounts,
  posteriors: Float64Array,
  ofMatches: readonly (readonly number[])[],
  ofKin: readonly (readonly number[])[],
  prior: number,
  kinPrior: number,
  sums: readonly number[][],
  kinSums: readonly number[][],
): { matches: number; kin: number } {
  const totals = { matches: 0, kin: 0 }
  for (let at = 0; at < posteriors.length; at++) {
    const pattern = levels[at] ?? []
    let [match, relation] = [0, 0]
    for (let k = 0; k < pattern.length; k++) {
      match += ofMatches[k]?.[pattern[k] ?? 0] ?? 0
      relation += ofKin[k]?.[pattern[k] ?? 0] ?? 0
    }
    const [a, b] = [prior * Math.exp(match), kinPrior * Math.exp(relation)]
    const all = a + b + 1 - prior - kinPrior
    posteriors[at] = a / all
    const matches = (a / all) * (counts[at] ?? 0)
    const kin = (b / all) * (counts[at] ?? 0)
    totals.matches += matches
    totals.kin += kin
    for (let k = 0; k < pattern.length; k++) {
      const level = pattern[k] ?? 0
      const [sum, kinSum] = [sums[k], kinSums[k]]
      if (level === 0 || !sum || !kinSum) continue
      sum[level] = (sum[level] ?? 0) + matches
      kinSum[level] = (kinSum[level] ?? 0) + kin
    }
  }
  return totals
}

const logRatios = (of: readonly (readonly number[])[], u: readonly (readonly number[])[]): number[][] =>
  of.map((shares, k) => shares.map((share, level) => (level === 0 ? 0 : Math.log(share / (u[k]?.[level] ?? 1)))))

function toShares(sums: readonly number[]): number[] {
  const total = sums.reduce((all, sum) => all + sum, 0)
  return sums.map((sum) => sum / total)
}

/** The shares with those of settled levels as usual. */
function settled(comparison: Comparison | undefined, shares: number[], usual: readonly number[]): number[] {
  const keys = comparison?.settled
  if (!keys) return shares
  return toShares(
    shares.map((share, level) =>
      keys.includes(comparison.levels[level - 1]?.key ?? '') ? (usual[level] ?? share) : share,
    ),
  )
}

/** Near relations' shares are learnt where the plan says they are in between; where it names levels, or none, they are fixed. */
const isLearnt = (comparison: Comparison | undefined): boolean =>
  typeof comparison?.kin === 'number' && comparison.kin > 0

/** How near relations are declared to come out at each level of a comparison. */
function kinShares({ kin = 0, levels }: Comparison, m: readonly number[], u: readonly number[]): number[] {
  if (typeof kin === 'number') return m.map((share, level) => kin * share + (1 - kin) * (u[level] ?? 0))
  const listed = levels.map(({ key }) => kin[key] ?? 0)
  const rest = Math.max(0.01, 1 - listed.reduce((sum, share) => sum + share, 0))
  return toShares([0, ...listed, 0].map((share, level) => (level === 0 ? 0 : share + rest * (u[level] ?? 0))))
}

/** Of so many looks without a find, the share that is at most to be expected (95%, the rule of three). */
const ruleOfThree = 3

/**
 * How often strangers agree: two records in general less the records of one customer `found` among them, never all of it, and
 * never rarer than so many `looks` can tell, unless that is `usual`.
 */
function strangers(
  chance: readonly number[],
  found: readonly number[],
  looks: number,
  usual: readonly number[],
): number[] {
  const left = chance.map((share, level) =>
    level === 0
      ? 0
      : Math.max(
          share * 0.02,
          share - (found[level] ?? 0) / looks,
          Math.min(ruleOfThree / looks, usual[level] ?? 0),
          1e-7,
        ),
  )
  const total = left.reduce((sum, share) => sum + share, 0)
  return left.map((share) => share / total)
}
