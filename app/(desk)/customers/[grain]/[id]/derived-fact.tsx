import type { ReactNode } from 'react'
import { sourceOf } from '@/app/receipt/source-of'
import { formatAge } from '@/components/format/format-age'
import { formatDate } from '@/components/format/format-date'
import { formatMoney } from '@/components/format/format-money'
import { formatNumber } from '@/components/format/format-number'
import { Fact } from '@/components/ui/fact'
import { contactChannels } from '@/model/consent/contact-purposes'
import { derivedFacts, type DerivedFactKey } from '@/model/views/derived-facts'
import type { DerivedValue } from '@/server/profile/get-derived-facts'
import type { ConsentMatrix } from '@/server/profile/get-consent'
import { DerivedReceipt } from './derived-receipt'

type Words = { value: string; small?: string; note?: string }

/** A small sum over facts as a fact of the view, with a receipt that says how it is made. */
export function DerivedFact({ of, value, now }: { of: DerivedFactKey; value: DerivedValue; now: Date }) {
  const words = wordsOf(value, now)
  return <Worded of={of} words={words} />
}

/** The channels on which contact is allowed for account management. */
export function ContactFact({ consent }: { consent: ConsentMatrix }) {
  const row = consent.rows.find((one) => one.purpose === 'account_management')
  const given =
    row?.answers.filter((one) => one.answer === 'given').map((one) => contactChannels[one.channel].label) ?? []
  const value = given.length ? [given[0], ...given.slice(1).map((word) => word.toLowerCase())].join(', ') : 'Do not'
  return <Worded of="may_be_contacted" words={{ value, note: 'account management' }} />
}

function Worded({ of, words }: { of: DerivedFactKey; words: Words }): ReactNode {
  const fact = derivedFacts[of]
  return (
    <Fact
      label={fact.label}
      value={
        <DerivedReceipt name={fact.label} meaning={fact.meaning} source={sourceOf(fact.source)} value={words.value}>
          {words.value}
        </DerivedReceipt>
      }
      small={words.small}
      source={sourceOf(fact.source)}
      note={words.note}
    />
  )
}

function wordsOf(value: DerivedValue, now: Date): Words {
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
