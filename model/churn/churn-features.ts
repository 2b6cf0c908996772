import { count } from '@/lib/count-words'

/** What an account did up to the end of one day, as the inputs of the churn model are made of. */
export type ChurnMeasures = {
  /** Things done in the portal in the last 14 days, and in the 28 before them. */
  use_14: number
  use_28_before: number
  /** Days since anything was done in the portal, 42 at most. */
  quiet_days: number
  /** People who used the portal in the last 28 days. */
  users_28: number
  seats: number
  /** Seats paid for 180 days before, as many as now where it did not pay then. */
  seats_before: number
  tickets_90: number
  pressing_90: number
  /** Invoices of the last 12 months paid late or not yet. */
  paid_late: number
  /** Days the oldest unpaid invoice is overdue. */
  days_late: number
  /** Months since the first paid day. */
  months: number
}

export type ChurnFeatureKey =
  | 'use_change'
  | 'quiet_days'
  | 'seats_used'
  | 'tickets'
  | 'pressing'
  | 'late_payment'
  | 'days_late'
  | 'seats_change'
  | 'size'
  | 'tenure'

/**
 * One input. No attribute of a person is among them, and no judgement of ours such as the stage: the model is to speak before
 * somebody has. `sql` is over the measures; `because` reads as the end of "because".
 */
export type ChurnFeature = {
  key: ChurnFeatureKey
  label: string
  means: string
  unit: string
  sql: string
  because: (m: ChurnMeasures) => string
}

const percent = (share: number) => `${Math.round(Math.abs(share) * 100)}%`

/** The inputs, in the order they are shown. */
export const churnFeatures: readonly ChurnFeature[] = [
  {
    key: 'use_change',
    label: 'Change of use',
    means: 'Use of the portal in the last 14 days against the 28 before.',
    unit: 'logarithm of the ratio; −0.69 is half as much',
    sql: 'ln((2.0 * use_14 + 1) / (use_28_before + 1))',
    because: (m) => {
      const change = (2 * m.use_14 + 1) / (m.use_28_before + 1) - 1
      if (m.use_28_before === 0 && m.use_14 === 0) return 'the portal was not used for six weeks'
      if (Math.abs(change) < 0.05) return 'use of the portal is steady'
      return `use of the portal is ${percent(change)} ${change < 0 ? 'below' : 'above'} the month before`
    },
  },
  {
    key: 'quiet_days',
    label: 'Days of silence',
    means: 'Days since anybody used the portal, 42 at most.',
    unit: 'days',
    sql: 'quiet_days',
    because: (m) =>
      m.quiet_days >= 42
        ? 'nobody has used the portal for six weeks'
        : m.quiet_days <= 2
          ? 'the portal was used these days'
          : `nobody has used the portal for ${m.quiet_days} days`,
  },
  {
    key: 'seats_used',
    label: 'Seats used',
    means: 'Share of the seats whose people used the portal in 28 days.',
    unit: 'share, 1 is all',
    sql: 'case when seats > 0 then least(1.0, users_28::numeric / seats) else 0 end',
    because: (m) => `${m.users_28} of ${count(m.seats, 'seat')} ${m.users_28 === 1 ? 'is' : 'are'} used`,
  },
  {
    key: 'tickets',
    label: 'Tickets',
    means: 'Tickets raised in the last 90 days.',
    unit: 'logarithm of one more than the number',
    sql: 'ln(1.0 + tickets_90)',
    because: (m) => `${count(m.tickets_90, 'ticket was', 'tickets were')} raised in 90 days`,
  },
  {
    key: 'pressing',
    label: 'Pressing tickets',
    means: 'High and urgent tickets raised in the last 90 days, 3 at most.',
    unit: 'tickets',
    sql: 'least(3, pressing_90)',
    because: (m) => `${count(m.pressing_90, 'pressing ticket was', 'pressing tickets were')} raised in 90 days`,
  },
  {
    key: 'late_payment',
    label: 'Late payment',
    means: 'Invoices of the last 12 months paid late or still owed, 3 at most.',
    unit: 'invoices',
    sql: 'least(3, paid_late)',
    because: (m) =>
      m.paid_late === 0
        ? 'every invoice of the year was paid in time'
        : `${count(m.paid_late, 'invoice')} of the year ${m.paid_late === 1 ? 'was' : 'were'} not paid in time`,
  },
  {
    key: 'days_late',
    label: 'Overdue',
    means: 'Days the oldest unpaid invoice is overdue, 60 at most.',
    unit: 'days',
    sql: 'least(60, days_late)',
    because: (m) => (m.days_late === 0 ? 'nothing is overdue' : `an invoice is ${count(m.days_late, 'day')} overdue`),
  },
  {
    key: 'seats_change',
    label: 'Change of seats',
    means: 'Seats paid for against 180 days before.',
    unit: 'logarithm of the ratio; −0.69 is half as many',
    sql: 'ln(greatest(1, seats)::numeric / greatest(1, seats_before))',
    because: (m) =>
      m.seats === m.seats_before
        ? 'it pays for as many seats as half a year ago'
        : `it pays for ${count(m.seats, 'seat')}, ${m.seats_before} half a year ago`,
  },
  {
    key: 'size',
    label: 'Size',
    means: 'Seats paid for.',
    unit: 'logarithm of the seats',
    sql: 'ln(greatest(1, seats)::numeric)',
    because: (m) => `it has ${count(m.seats, 'seat')}`,
  },
  {
    key: 'tenure',
    label: 'Time with us',
    means: 'Months since the first paid day.',
    unit: 'logarithm of one more than the months',
    sql: 'ln(1.0 + months)',
    because: (m) =>
      m.months < 1 ? 'it began this month' : `it has been with us for ${count(Math.round(m.months), 'month')}`,
  },
]
