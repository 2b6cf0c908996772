import { formatAge } from '@/components/format/format-age'
import { formatDate } from '@/components/format/format-date'
import { formatMoney } from '@/components/format/format-money'
import { formatNumber } from '@/components/format/format-number'
import { contactChannels } from '@/model/consent/contact-purposes'
import type { ConsentMatrix } from '@/server/profile/get-consent'
import type { DerivedValue } from '@/server/profile/get-derived-facts'

/** A fact in words: the value, what stands beside it, and a remark. */
export type FactWords = { value: string; small?: string; note?: string }

/** The channels on which contact is allowed for one purpose. */
export function contactWords(row: ConsentMatrix['rows'][number] | undefined): FactWords {
  const given =
    row?.answers.filter((one) => one.answer === 'given').map((one) => contactChannels[one.channel].label) ?? []
  const value = given.length ? [given[0], ...given.slice(1).map((word) => word.toLowerCase())].join(', ') : 'Do not'
  return { value, note: 'account management' }
}

/** A small sum in words: the value, what stands beside it, and a remark. */
export function derivedWords(value: DerivedValue, now: Date): FactWords {
  if (value.kind === 'money') {
    const [first, ...others] = value.amounts.map((amount) => formatMoney(amount.minor, amount.currency))
    return {
      value: first ?? 'none',
      small: others.length ? `and ${others.join(', ')}` : undefined,
      note: 'all invoices',
    }
  }
  if (value.kind === 'payment') {
    const late = value.late ? `${value.late} late in 12 months` : 'none late in 12 months'
    return { value: value.paidAt ? `Paid ${formatDate(value.paidAt, { year: false })}` : 'Never paid', note: late }
  }
  if (value.kind === 'duration') {
    return {
      value: value.seconds === null ? 'none' : hours(value.seconds),
      note: value.promised === null ? undefined : `promise ${hours(value.promised)}`,
    }
  }
  return {
    value: formatNumber(value.now),
    small:
      value.before === null
        ? value.of === null
          ? undefined
          : `of ${formatNumber(value.of)}`
        : `was ${formatNumber(value.before)}`,
    note: value.at ? `last ${formatAge(value.at, now)}` : 'counted now',
  }
}

/** A duration as "5 h 40 min" or "3 d 2 h". */
function hours(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const whole = Math.floor(minutes / 60)
  if (whole >= 48) return `${Math.floor(whole / 24)} d ${whole % 24} h`
  return minutes % 60 ? `${whole} h ${minutes % 60} min` : `${whole} h`
}
