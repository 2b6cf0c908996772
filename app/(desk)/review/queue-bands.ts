import type { PairLine, PairList } from '@/server/review/list-pairs'
import type { QueueBand } from './queue'
import { sayChance } from '@/model/identity/calibrate/say-chance'
import { type ReviewPlace, reviewHref } from './review-params'

const bands = [
  { key: 'likely', words: 'Likely same', level: 'likely' },
  { key: 'unsure', words: 'Unsure', level: 'doubtful' },
  { key: 'different', words: 'Likely different', level: 'none' },
] as const

const notes = { lookalike: '', clash: 'clash', shared: 'shared', proposed: 'proposed', weak: 'weak link' }

/** The pair's name in the URL and on the desk. */
export const pairKey = ({ recordA, recordB }: { recordA: string; recordB: string }) => `${recordA}~${recordB}`

/** The queue as it is drawn: bands with their pairs, put-aside ones in a band of their own at the end. */
export function queueBands(list: PairList, place: ReviewPlace, current: PairLine | undefined): QueueBand[] {
  const toItem = (line: PairLine) => ({
    key: pairKey(line),
    href: reviewHref({ grain: place.grain, pair: line, all: place.all }),
    first: line.left.name,
    second: line.right.name,
    value: line.value,
    note: notes[line.reason] || sayChance(line.probability),
    current: current !== undefined && pairKey(line) === pairKey(current),
  })
  const open = bands.map(({ key, words, level }) => {
    const items = list.pairs.filter((line) => line.band === key && !line.later)
    return { key, words, level, ...list.bands[key], items: items.map(toItem) }
  })
  const later = list.pairs.filter((line) => line.later).map(toItem)
  const last = { key: 'later', words: 'Later', level: 'none', ...list.bands.later, items: later } as const
  return [...open, { ...last, items: [...last.items] }].filter((band) => band.count > 0)
}
