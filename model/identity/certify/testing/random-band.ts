import type { Band } from './simulate-batch'

/**
 * A band of so many pairs of which about a share is wrong. `run` is how many wrong pairs stand together on average, as where one
 * shared address misleads several; `hard` is the share of them that is hard to see.
 */
export function randomBand(
  { pairs, share, run, hard }: { pairs: number; share: number; run: number; hard: number },
  random: () => number,
): Band {
  let wrong = false
  return Array.from({ length: pairs }, () => {
    const stays = wrong ? 1 - 1 / run : 1 - share / (run * (1 - share))
    if (random() > stays) wrong = !wrong
    return { wrong, hard: wrong && random() < hard }
  })
}
