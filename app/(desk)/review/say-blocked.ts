import { formatDate } from '@/components/format/format-date'
import { formatTime } from '@/components/format/format-time'
import type { PairView } from '@/server/review/pair/pair-types'

const words: Record<string, string> = { same: 'judged the same', different: 'judged different' }

/** Why this pair cannot be decided now, as a sentence; null where it can. */
export function sayBlocked({ status, reason, hands }: PairView): string | null {
  const { held, decided, opinion } = hands
  if (status === 'gone') return 'No longer in question: they were joined otherwise, or the evidence is gone.'
  if (decided) {
    const said = reason === 'weak' && status === 'same' ? 'kept together' : (words[status] ?? status)
    return `${decided.name} was first: ${said} on ${formatDate(decided.at)}, ${formatTime(decided.at)}.`
  }
  if (held) return `With ${held.name} until ${formatTime(held.until)}. It is nobody else’s to decide until then.`
  if (opinion?.mine) return 'Waits for a second person: you asked, and another steward approves.'
  return null
}
