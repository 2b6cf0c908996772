import type { PairExplanation } from '../score-pair'

/** One step of the waterfall of a pair, in bits (log2 of the odds) and in words. */
export type WaterfallStep = {
  field: string
  level: string
  weight: number
  left?: string
  right?: string
  sentence: string
}

/**
 * An explanation as people see it: where it starts, then what speaks for it and against it, strongest first. What says
 * nothing is left out. Thousandths of a bit become bits, so that the steps add up to the pair's weight.
 */
export function waterfall({ prior, parts }: PairExplanation): WaterfallStep[] {
  const said = parts
    .map(({ label, level, weight, rarity, sentence, left, right }) => ({
      field: label,
      level,
      weight: (weight + rarity) / 1000,
      left,
      right,
      sentence,
    }))
    .filter(({ weight }) => weight !== 0)
  return [start(prior), ...said.sort((p, q) => q.weight - p.weight)]
}

/** Two figures are enough to say how rare a match is. */
function start(prior: number): WaterfallStep {
  const odds = Number((2 ** (-prior / 1000)).toPrecision(2))
  const sentence = `1 pair in ${Math.max(1, odds).toLocaleString('en-GB')} is a match before looking`
  return { field: 'Starting point', level: 'prior', weight: prior / 1000, sentence }
}
