import { rarityWeight } from './compile-weights'
import type { Features } from './feature'
import type { Comparison } from './level'
import { levelsOfPair, wordsInCommon } from './levels-of-pair'
import type { ModelParameters } from './parameters'
import type { MatchPlan } from './plan'
import type { TermLookup } from './term'

/** What one comparison says of a pair. `weight` is that of the level alone, `rarity` what the rarity of the shared value adds. */
export type PairPart = {
  key: string
  label: string
  level: string
  weight: number
  rarity: number
  sentence: string
  left: string
  right: string
}

/** The waterfall of a pair: `weight` is the prior plus all weights and rarities, thousandths of a bit, adding up exactly. */
export type PairExplanation = { weight: number; prior: number; levels: number[]; parts: PairPart[] }

/** Explains the match weight of two records, comparison by comparison, in sentences. */
export function explainPair(
  plan: MatchPlan,
  parameters: ModelParameters,
  terms: TermLookup,
  a: Features,
  b: Features,
): PairExplanation {
  const levels = levelsOfPair(plan, a, b, terms)
  const parts = plan.comparisons.map((one, k) => explainLevel(one, levels[k] ?? 0, k, parameters, terms, a, b))
  const kin = kinPart(parameters, levels, parts)
  const all = kin ? [...parts, kin] : parts
  const weight = all.reduce((sum, part) => sum + part.weight + part.rarity, parameters.prior)
  return { weight, prior: parameters.prior, levels, parts: all }
}

/** What speaks for near relations rather than one customer; null where nothing does. */
export function kinPart(
  parameters: ModelParameters,
  levels: readonly number[],
  parts: readonly PairPart[],
): PairPart | null {
  const kin = parameters.comparisons.reduce(
    (sum, own, k) => sum + (own.kin[levels[k] ?? 0] ?? 0) + (own.kinRarity ? (parts[k]?.rarity ?? 0) : 0),
    parameters.kinPrior,
  )
  if (kin <= 0) return null
  const sentence = 'Two of one home or of one house share this too'
  return { key: 'kin', label: 'Near relations', level: 'kin', weight: -kin, rarity: 0, sentence, left: '', right: '' }
}

function explainLevel(
  comparison: Comparison,
  at: number,
  k: number,
  parameters: ModelParameters,
  terms: TermLookup,
  a: Features,
  b: Features,
): PairPart {
  const own = parameters.comparisons[k]
  const level = at === 0 ? undefined : comparison.levels[at - 1]
  const shared = level?.rarity === undefined ? null : wordsInCommon(level.rarity, a, b, terms)
  const rarity = shared && own ? rarityWeight(shared.rarest, own.averages[at] ?? 0, own.rarityShare) : 0
  const count = shared ? commonest(level?.rarity ?? '', shared.shared, terms) : 0
  const shows = comparison.shows ?? comparison.needs
  return {
    key: comparison.key,
    label: comparison.label,
    level: at === 0 ? 'unknown' : (level?.key ?? 'different'),
    weight: own?.weights[at] ?? 0,
    rarity,
    sentence: at === 0 ? 'Not known of both' : counted(level?.sentence ?? comparison.otherwise, count),
    left: shown(a, shows),
    right: shown(b, shows),
  }
}

/** Puts the count into a sentence; one record *has* a value, more of them *have* it. */
const counted = (sentence: string, count: number): string =>
  count === 1
    ? sentence.replace('{count} records have', '1 record has')
    : sentence.replace('{count}', count.toLocaleString('en-GB'))

/** How many records have the rarest of the shared values. */
function commonest(feature: string, shared: readonly string[], terms: TermLookup): number {
  return shared.length ? Math.min(...shared.map((value) => terms.count(feature, value))) : 0
}

const shown = (features: Features, names: readonly string[]): string =>
  names
    .map((name) => features[name])
    .filter((value) => value !== undefined)
    .map((value) => (typeof value === 'object' ? value.join(' ') : String(value)))
    .join(', ')
