import { boundFalse } from './bound-false'
import { clopperPearson } from './clopper-pearson'
import { probesNeeded, sampleSize } from './sample-size'
import { sayShare } from './say-share'
import { staysBelow } from './stays-below'

/** What the review of a sample came to, in counts. `mergeable` is how many pairs would be merged if it is certified. */
export type Findings = {
  pairs: number
  sample: number
  /** Sampled pairs that were called different, and those that nobody was sure of. */
  different: number
  unsure: number
  /** Known pairs mixed in, and those that were got wrong. */
  knownDifferent: number
  missed: number
  knownSame: number
  rejected: number
  mergeable: number
}

/** The decision on a batch. Shares from 0 to 1. */
export type Certificate = {
  certify: boolean
  /** At most so many false merges, and their share of what is merged. */
  most: number
  bound: number
  /** Upper bound of the share of differents the reviewers miss. */
  missRate: number
  /** In plain words: what is certified, or why it is not and what would help. */
  sentence: string
}

/**
 * Certifies exactly if the bound of false merges is below the target. A sampled pair nobody was sure of counts as an
 * error that was found: that can only widen the bound.
 */
export function certificateOf(found: Findings, target: number, sureness: number): Certificate {
  const design = { pairs: found.pairs, sample: found.sample, probes: found.knownDifferent }
  const seen = { found: found.different + found.unsure, missed: found.missed }
  const { most, share: bound } = boundFalse(design, seen, sureness, found.mergeable)
  const certify = staysBelow(design, seen, { target, sureness }, found.mergeable)
  const missRate = clopperPearson(found.missed, found.knownDifferent, sureness)
  return { certify, most, bound, missRate, sentence: sentenceOf(found, { certify, most, bound }, target, sureness) }
}

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`

function sentenceOf(
  found: Findings,
  { certify, most, bound }: { certify: boolean; most: number; bound: number },
  target: number,
  sureness: number,
): string {
  const sure = `With ${percent(sureness)} confidence`
  if (certify)
    return `${sure} fewer than ${sayShare(target)} of these merges are wrong: at most ${most} of ${found.mergeable}.`
  if (!found.mergeable) return 'No pair is left that could be merged.'
  if (bound >= 1)
    return found.knownDifferent === 0
      ? `Nothing can be said of the merges: no known different pair was mixed in. ${needed(found, target, sureness)}`
      : 'Nothing can be said of the merges: too many of the known different pairs were called the same.'
  const said = `${sure} no more can be said than that at most ${most} of ${found.mergeable} merges are wrong (${percent(bound)}); ${sayShare(target)} was asked for.`
  return `${said} ${reason(found, target, sureness)}`
}

function reason(found: Findings, target: number, sureness: number): string {
  const { pairs, sample, knownDifferent: probes } = found
  const errors = found.different + found.unsure
  if (found.missed)
    return `${found.missed} of ${probes} known different pairs ${found.missed === 1 ? 'was' : 'were'} called the same.`
  const size = sampleSize({ pairs, probes, target, sureness, allowed: errors })
  if (size === null) return needed(found, target, sureness)
  const what = errors
    ? `${errors} of the ${sample} sampled pairs ${errors === 1 ? 'was' : 'were'} not the same`
    : 'The sample was clean'
  return `${what}; it would take a sample of ${size} with no more errors.`
}

function needed({ pairs, knownDifferent, different, unsure }: Findings, target: number, sureness: number): string {
  const more = probesNeeded({ pairs, target, sureness, allowed: different + unsure }) - knownDifferent
  return more > 0
    ? `${more} more known different ${more === 1 ? 'pair' : 'pairs'} would be needed.`
    : 'Review the pairs one by one.'
}
