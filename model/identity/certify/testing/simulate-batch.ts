import { boundFalse } from '../bound-false'
import { sampleSize } from '../sample-size'
import { staysBelow } from '../stays-below'

/** A reviewer: the share of differents they miss, easy and hard ones, the share of sames they wrongly reject, and how much more they miss in the second half. */
export type Reviewer = { misses: number; missesHard: number; rejects: number; tires: number }

/** A band with its truth: per pair whether it is wrong (two customers), and whether that is hard to see. */
export type Band = readonly { wrong: boolean; hard: boolean }[]

/** What of a batch is asked for and what it is mixed with: known different pairs, of which a share is hard, and known same ones. */
export type Draw = {
  target: number
  sureness: number
  allowed: number
  probes: number
  hardProbes: number
  knownSame: number
}

/** How a simulated batch ended: certified or not, and whether more merges were wrong than was stated. */
export type Ended = { certified: boolean; broken: boolean; wrong: number; merged: number; most: number }

type Shown = { pair: number | null; wrong: boolean; hard: boolean }

/**
 * Draws a sample of a band whose truth is known, lets a reviewer judge it with known pairs mixed in, and ends the batch by the
 * rule the product uses. `random` gives numbers from 0 to 1. Null where nothing could be promised of the band.
 */
export function simulateBatch(band: Band, draw: Draw, reviewer: Reviewer, random: () => number): Ended | null {
  const { target, sureness, allowed, probes } = draw
  const sample = kept(`${band.length} ${target} ${sureness} ${allowed} ${probes}`, sizes, () =>
    sampleSize({ pairs: band.length, probes, target, sureness, allowed }),
  )
  if (sample === null) return null
  const order = shuffle(
    band.map((_, at) => at),
    random,
  )
  const shown: Shown[] = shuffle(
    [
      ...order
        .slice(0, sample)
        .map((pair) => ({ pair, wrong: band[pair]?.wrong ?? false, hard: band[pair]?.hard ?? false })),
      ...Array.from({ length: probes }, () => ({ pair: null, wrong: true, hard: random() < draw.hardProbes })),
      ...Array.from({ length: draw.knownSame }, () => ({ pair: null, wrong: false, hard: false })),
    ],
    random,
  )
  const answers = shown.map((one, at) => ({ ...one, same: saysSame(one, at / shown.length, reviewer, random) }))
  const flagged = answers.filter((one) => one.pair !== null && !one.same)
  const known = answers.filter((one) => one.pair === null)
  const seen = { found: flagged.length, missed: known.filter((one) => one.wrong && one.same).length }
  const merged = band.length - seen.found
  const key = `${band.length} ${sample} ${probes} ${seen.found} ${seen.missed} ${target} ${sureness}`
  const { certified, most } = kept(key, ends, () => {
    const design = { pairs: band.length, sample, probes }
    const certified = staysBelow(design, seen, { target, sureness }, merged)
    return { certified, most: certified ? boundFalse(design, seen, sureness, merged).most : merged }
  })
  const wrong = band.filter((pair) => pair.wrong).length - flagged.filter((one) => one.wrong).length
  return { certified, broken: certified && wrong > most, wrong, merged, most }
}

const sizes = new Map<string, number | null>()
const ends = new Map<string, { certified: boolean; most: number }>()

function kept<T>(key: string, memory: Map<string, T>, work: () => T): T {
  const known = memory.get(key)
  if (known !== undefined) return known
  const made = work()
  memory.set(key, made)
  return made
}

function saysSame({ wrong, hard }: Shown, progress: number, reviewer: Reviewer, random: () => number): boolean {
  if (!wrong) return random() >= reviewer.rejects
  const misses = (hard ? reviewer.missesHard : reviewer.misses) * (progress > 0.5 ? 1 + reviewer.tires : 1)
  return random() < Math.min(1, misses)
}

function shuffle<T>(things: T[], random: () => number): T[] {
  for (let at = things.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const [x, y] = [things[at], things[other]]
    if (x === undefined || y === undefined) continue
    things[at] = y
    things[other] = x
  }
  return things
}
