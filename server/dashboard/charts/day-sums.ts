import type { Bucket } from '@/model/dashboard/periods'

/** How many came and went on a day (`YYYY-MM-DD`). */
export type DaySum = { day: string; came: number; went: number }

/** Per bucket how many came and went in it, and how many stand at its end: all that came until then less all that went. */
export function daySums(
  rows: readonly DaySum[],
  buckets: readonly Bucket[],
): { came: number; went: number; stand: number }[] {
  return buckets.map(({ from, to }) => {
    const within = rows.filter((row) => row.day >= from && row.day <= to)
    const until = rows.filter((row) => row.day <= to)
    const sum = (some: readonly DaySum[], side: 'came' | 'went') => some.reduce((all, row) => all + row[side], 0)
    return { came: sum(within, 'came'), went: sum(within, 'went'), stand: sum(until, 'came') - sum(until, 'went') }
  })
}
