import type { ConfidenceLevel } from '@/components/ui/confidence'
import { formatTime } from '@/components/format/format-time'
import { sayChance } from '@/model/identity/calibrate/say-chance'
import { type QueueGroup, queueGroups } from '@/model/identity/review/queue-words'
import type { PairLine, PairList } from '@/server/review/list-pairs'
import { groupWords } from './group-words'
import type { QueueBand, QueueItem } from './queue'
import { type QueueAsked, reviewHref } from './review-params'
import { sortWords } from './say-asked'

const levels: Record<QueueGroup, ConfidenceLevel> = {
  testimony: 'likely',
  likely: 'likely',
  unsure: 'doubtful',
  different: 'none',
  second: 'likely',
  later: 'none',
}
const notes = { lookalike: '', clash: 'clash', shared: 'shared', proposed: 'proposed', weak: 'weak link' }

/** The pair's name in the URL and on the desk. */
export const pairKey = ({ recordA, recordB }: { recordA: string; recordB: string }) => `${recordA}~${recordB}`

/** The queue as it is drawn: groups with their pairs; ordered otherwise than by likelihood the open ones are one group. */
export function queueBands(list: PairList, pairs: readonly PairLine[], asked: QueueAsked): QueueBand[] {
  const apart = (group: QueueGroup) => group === 'second' || group === 'later'
  const shape = (group: QueueGroup) => ({ key: group, words: groupWords[group], level: levels[group] })
  const item = (line: PairLine) => queueItem(line, asked)
  const bands = queueGroups.map((group) => ({
    ...shape(group),
    ...list.bands[group],
    items: pairs.filter((line) => line.group === group).map(item),
  }))
  if (!asked.sort) return bands.filter((band) => band.count > 0)
  const open = bands.filter((band) => !apart(band.key))
  const one: QueueBand = {
    key: 'open',
    words: sortWords[asked.sort].replace(/^./, (letter) => letter.toUpperCase()),
    level: null,
    count: open.reduce((sum, band) => sum + band.count, 0),
    value: open.reduce((sum, band) => sum + (band.value ?? 0), 0),
    items: pairs.filter((line) => !apart(line.group)).map(item),
  }
  return [one, ...bands.filter((band) => apart(band.key))].filter((band) => band.count > 0)
}

const kept = new WeakMap<PairLine, { asked: QueueAsked; item: QueueItem }>()

/** The same line under the same filters is the same item, so that a row is drawn anew only when it changed. */
function queueItem(line: PairLine, asked: QueueAsked): QueueItem {
  const before = kept.get(line)
  if (before?.asked === asked) return before.item
  const item = {
    key: pairKey(line),
    href: reviewHref({ ...asked, pair: line }),
    first: line.left.name,
    second: line.right.name,
    value: line.value,
    note: line.askedAgain ? 'asked again' : notes[line.reason] || sayChance(line.probability),
    overdue: line.overdue,
    due: line.due && asked.sort === 'due' ? dueText(line.due) : undefined,
    holder: line.assigned?.split(' ')[0],
  }
  kept.set(line, { asked, item })
  return item
}

const dueText = (due: string) => `${due.slice(8, 10)}/${due.slice(5, 7)} ${formatTime(due)}`
