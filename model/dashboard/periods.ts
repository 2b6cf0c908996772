/** How far back a dashboard looks. */
export const periods = {
  '30d': { label: '30 d', says: '30 days' },
  '90d': { label: '90 d', says: '90 days' },
  '13mo': { label: '13 mo', says: '13 months' },
} as const

export type Period = keyof typeof periods
export const periodKeys = ['30d', '90d', '13mo'] as const satisfies readonly Period[]

/** One point of the time axis: its first and last day (`YYYY-MM-DD`, UTC). */
export type Bucket = { from: string; to: string }

const dayMs = 86_400_000
const text = (at: number) => new Date(at).toISOString().slice(0, 10)

/** The days, weeks (Monday to Sunday) or months of a period, oldest first; the last one ends today. */
export function bucketsOf(period: Period, today: string): Bucket[] {
  const now = Date.parse(`${today}T00:00:00Z`)
  if (period === '30d')
    return Array.from({ length: 30 }, (_, i) => text(now - (29 - i) * dayMs)).map((day) => ({ from: day, to: day }))
  if (period === '90d') {
    const monday = now - ((new Date(now).getUTCDay() + 6) % 7) * dayMs
    return Array.from({ length: 13 }, (_, i) => monday - (12 - i) * 7 * dayMs).map((from) => ({
      from: text(from),
      to: text(Math.min(now, from + 6 * dayMs)),
    }))
  }
  const at = new Date(now)
  return Array.from({ length: 13 }, (_, i) => {
    const month = at.getUTCMonth() - 12 + i
    return {
      from: text(Date.UTC(at.getUTCFullYear(), month, 1)),
      to: text(Math.min(now, Date.UTC(at.getUTCFullYear(), month + 1, 0))),
    }
  })
}

/**
 * Of the days something was measured on (ascending), those a period shows: week ends, or month ends for 13 months, each with the
 * newest day at the end and one day before the period to compare the first with.
 */
export function measuredWithin(period: Period, days: readonly string[]): string[] {
  const newest = days.at(-1)
  if (!newest) return []
  const ends = period === '13mo' ? isMonthEnd : isSunday
  const fitting = days.filter((day) => day === newest || ends(day))
  const first = bucketsOf(period, newest)[0]?.from ?? newest
  const start = fitting.findIndex((day) => day >= first)
  return fitting.slice(Math.max(0, start - 1))
}

const isSunday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0
const isMonthEnd = (day: string) => text(Date.parse(`${day}T00:00:00Z`) + dayMs).endsWith('-01')

/** Neighbouring days as steps from one to the next. */
export const stepsOf = (days: readonly string[]): Bucket[] =>
  days.slice(1).map((to, at) => ({ from: days[at] ?? to, to }))
