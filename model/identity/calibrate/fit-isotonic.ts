import type { Curve, Judged } from './curve'

type Block = { from: number; to: number; same: number; pairs: number }

/**
 * The rising curve that lies nearest to the judged pairs (isotonic regression by pooling adjacent violators, Ayer and
 * others 1955). Each pooled block is a flat stretch, drawn a little towards one half, the more so the fewer pairs it has.
 * The pairs come in order.
 */
export function fitIsotonic(ordered: readonly Judged[]): Curve {
  const blocks: Block[] = []
  for (const pair of ordered) {
    const last = blocks.at(-1)
    if (last?.to === pair.weight) {
      last.same += Number(pair.same)
      last.pairs += 1
    } else blocks.push({ from: pair.weight, to: pair.weight, same: Number(pair.same), pairs: 1 })
  }
  const pooled: Block[] = []
  for (const block of blocks) {
    let next = { ...block }
    for (let last = pooled.at(-1); last && shareOf(last) >= shareOf(next); last = pooled.at(-1)) {
      pooled.pop()
      next = { from: last.from, to: next.to, same: last.same + next.same, pairs: last.pairs + next.pairs }
    }
    pooled.push(next)
  }
  let least = 0
  const points = pooled.flatMap((block) => {
    // What is drawn to one half must not fall below the block before it.
    least = Math.max(least, (block.same + 1) / (block.pairs + 2))
    const ends = block.from === block.to ? [block.from] : [block.from, block.to]
    return ends.map((weight) => ({ weight, share: least }))
  })
  return { points }
}

const shareOf = (block: Block) => block.same / block.pairs
