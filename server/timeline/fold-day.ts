import type { TimelineItem } from './timeline-item'

/** How many alike on one day are shown one by one. */
const few = 3

/**
 * Folds what is alike on one day: more than three items with one fold key, risks never, become one line that says how
 * many there were. Order is kept, newest first; a folded line stands where its newest item stood.
 */
export function foldDay(items: readonly TimelineItem[]): TimelineItem[] {
  const groups = new Map<string, TimelineItem[]>()
  for (const item of items) {
    if (item.tone === 'risk') continue
    const key = `${item.day} ${item.fold.key}`
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return items.flatMap((item) => {
    const group = item.tone === 'risk' ? undefined : groups.get(`${item.day} ${item.fold.key}`)
    if (!group || group.length <= few) return [item]
    return group[0] === item ? [folded(item, group)] : []
  })
}

function folded(first: TimelineItem, group: readonly TimelineItem[]): TimelineItem {
  const count = group.reduce((sum, item) => sum + item.count, 0)
  return {
    ...first,
    id: `${first.id}+${group.length}`,
    title: `${count.toLocaleString('en-GB')} ${first.fold.many}`,
    note: null,
    amount: sumOf(group),
    of: null,
    count,
  }
}

/** The sum where all amounts are in one currency. */
export function sumOf(group: readonly Pick<TimelineItem, 'amount'>[]): TimelineItem['amount'] {
  const currency = group[0]?.amount?.currency
  if (!currency || group.some((item) => item.amount?.currency !== currency)) return null
  return { currency, minor: group.reduce((sum, item) => sum + (item.amount?.minor ?? 0), 0) }
}
