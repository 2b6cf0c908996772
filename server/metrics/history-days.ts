const dayMs = 86_400_000
const text = (at: number) => new Date(at).toISOString().slice(0, 10)

/**
 * The days a trend needs, oldest first: the last 13 Sundays and the last 13 month ends before `today` (`YYYY-MM-DD`),
 * the day 30 days before it, which changes are told against, and today itself.
 */
export function historyDays(today: string): string[] {
  const at = Date.parse(`${today}T00:00:00Z`)
  const sunday = at - ((new Date(at).getUTCDay() + 6) % 7) * dayMs - dayMs
  const weeks = Array.from({ length: 13 }, (_, i) => text(sunday - i * 7 * dayMs))
  return [...new Set([...weeks, ...monthEnds(today), text(at - 30 * dayMs), today])]
    .filter((day) => day <= today)
    .sort()
}

/** The last 13 month ends before `today`, newest first. */
export function monthEnds(today: string): string[] {
  const date = new Date(`${today}T00:00:00Z`)
  return Array.from({ length: 13 }, (_, i) => text(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - i, 0)))
}
