import { formatNumber } from '@/components/format/format-number'
import { stageDays } from '@/model/lifecycle/stage-spans'

/** How long something lasted, from a moment until another or, while it lasts, until now: "45 days", "1 day so far". */
export function lasted(from: string, until: string | null, now: Date): string {
  const days = Math.max(0, stageDays(from, until ?? now.toISOString()))
  return `${formatNumber(days)} ${days === 1 ? 'day' : 'days'}${until === null ? ' so far' : ''}`
}
