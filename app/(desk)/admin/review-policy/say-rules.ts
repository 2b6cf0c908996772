import { formatMoney } from '@/components/format/format-money'
import { formatNumber } from '@/components/format/format-number'
import type { ReviewRules } from '@/model/identity/review/default-policy'

/** The rules of review, as sentences. */
export function sayRules({ secondFrom, deadlines }: ReviewRules): string[] {
  const second =
    secondFrom === null
      ? 'One person decides, whatever the value.'
      : `A merge of accounts worth ${formatMoney(secondFrom)} a year or more needs a second person.`
  if (!deadlines.length) return [second, 'There is no deadline.']
  const steps = deadlines.map(({ from, hours }) =>
    from === 0
      ? `Any pair is to be decided within ${span(hours)}.`
      : `Worth ${formatMoney(from)} a year or more: within ${span(hours)}.`,
  )
  return [second, ...steps]
}

const span = (hours: number) => {
  if (hours % 24 || hours < 48) return hours === 1 ? 'an hour' : `${formatNumber(hours)} hours`
  return `${formatNumber(hours / 24)} days`
}
