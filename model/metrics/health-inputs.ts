import { count } from '@/lib/count-words'

/** What the health of an account is judged by, as measured on one day. */
export type HealthMeasures = {
  /** Things done in the portal in the last 30 days, and in an average 30 of the 60 days before. */
  use_now: number
  use_before: number
  open_tickets: number
  pressing_tickets: number
  /** Open tickets past their promise (a first answer in time; pressing ones solved in 10 days), and by how many days the worst one. */
  late_tickets: number
  late_days: number
  /** Days the oldest unpaid invoice is overdue; 0 when none is. */
  days_late: number
  /** Invoices paid late in the last 12 months. */
  paid_late: number
  seats: number
  seats_used: number
  /** Days since the last business review; null when there was none. */
  review_days: number | null
  sponsors: number
  /** Sponsors whose mail came back in the last 90 days. */
  bounced_sponsors: number
}

export type HealthInputKey = 'usage' | 'support' | 'payment' | 'seats' | 'relationship'

/**
 * One input of the score: which part it gives of the points it can give at most, which depend on the size of the account. The
 * points are said twice, for the database (`sql`, over the measures) and for people and previews (`points`); a test holds them equal.
 */
export type HealthInput = {
  key: HealthInputKey
  label: string
  rule: string
  /** `most` is a number or a column. */
  sql: (most: string) => string
  points: (m: HealthMeasures, most: number) => number
  /** Why it stands where it stands, as the end of a sentence. */
  because: (m: HealthMeasures) => string
}

const clamp = (value: number, most: number) => Math.round(Math.max(0, Math.min(most, value)))
const clampSql = (value: string, most: string) => `round(greatest(0, least(${most}, ${value})))`

/** The five inputs. Source: the health policy of the success team, version 3. */
export const healthInputs = [
  {
    key: 'usage',
    label: 'Usage trend',
    rule: 'all while use holds; none from 60% below the two months before',
    sql: (most) =>
      clampSql(
        `case when use_before = 0 then (use_now > 0)::int * ${most}::numeric else ${most} * (use_now::numeric / use_before - 0.4) / 0.6 end`,
        most,
      ),
    points: (m, most) =>
      clamp(m.use_before === 0 ? (m.use_now > 0 ? most : 0) : (most * (m.use_now / m.use_before - 0.4)) / 0.6, most),
    because: usageBecause,
  },
  {
    key: 'support',
    label: 'Support load',
    rule: 'all without tickets; 6 of 20 lost for each past its promise, 3 for each pressing one, 1 for any other',
    sql: (most) =>
      clampSql(
        `${most} * (20 - 6 * late_tickets - 3 * pressing_tickets - (open_tickets - pressing_tickets)) / 20.0`,
        most,
      ),
    points: (m, most) =>
      clamp(
        (most * (20 - 6 * m.late_tickets - 3 * m.pressing_tickets - (m.open_tickets - m.pressing_tickets))) / 20,
        most,
      ),
    because: supportBecause,
  },
  {
    key: 'payment',
    label: 'Payment',
    rule: 'all while invoices are paid in time; 3 of 20 lost for each paid late in 12 months, 6 while one is overdue, 14 from two weeks',
    sql: (most) =>
      clampSql(
        `${most} * (20 - 3 * least(paid_late, 3) - case when days_late > 14 then 14 when days_late > 0 then 6 else 0 end) / 20.0`,
        most,
      ),
    points: (m, most) =>
      clamp(
        (most * (20 - 3 * Math.min(m.paid_late, 3) - (m.days_late > 14 ? 14 : m.days_late > 0 ? 6 : 0))) / 20,
        most,
      ),
    because: paymentBecause,
  },
  {
    key: 'seats',
    label: 'Seats used',
    rule: 'all at full use of the seats, in proportion below',
    sql: (most) => clampSql(`case when seats = 0 then 0 else ${most}::numeric * seats_used / seats end`, most),
    points: (m, most) => clamp(m.seats === 0 ? 0 : (most * m.seats_used) / m.seats, most),
    because: seatsBecause,
  },
  {
    key: 'relationship',
    label: 'Relationship',
    rule: 'a third for a review in 180 days, 2 of 15 in a year; two thirds for a sponsor whose mail arrives, 3 of 15 while none is known',
    sql: (most) =>
      clampSql(
        `${most} * (case when review_days <= 180 then 5 when review_days <= 365 then 2 else 0 end
        + case when sponsors = 0 then 3 when bounced_sponsors >= sponsors then 0 else 10 end) / 15.0`,
        most,
      ),
    points: (m, most) =>
      clamp((most * (reviewPoints(m) + (m.sponsors === 0 ? 3 : m.bounced_sponsors >= m.sponsors ? 0 : 10))) / 15, most),
    because: relationshipBecause,
  },
] as const satisfies readonly HealthInput[]

const reviewPoints = (m: HealthMeasures) =>
  m.review_days === null || m.review_days > 365 ? 0 : m.review_days <= 180 ? 5 : 2

function usageBecause(m: HealthMeasures): string {
  if (m.use_now === 0)
    return m.use_before === 0 ? 'nobody has used the portal for 90 days' : 'nobody has used the portal for 30 days'
  if (m.use_before === 0) return 'use began this month'
  const loss = Math.round((1 - m.use_now / m.use_before) * 100)
  if (loss >= 5) return `use of the portal is ${loss}% below the two months before`
  return loss <= -5 ? `use of the portal is ${-loss}% above the two months before` : 'use of the portal is steady'
}

function supportBecause(m: HealthMeasures): string {
  if (m.open_tickets === 0) return 'no ticket is open'
  if (m.late_tickets > 0) {
    const days = m.late_days < 1 ? '' : `${count(m.late_days, 'day')} `
    return `${count(m.late_tickets, 'ticket is', 'tickets are')} ${days}past ${m.late_tickets === 1 ? 'its' : 'their'} promise`
  }
  if (m.pressing_tickets > 0) return `${count(m.pressing_tickets, 'pressing ticket is', 'pressing tickets are')} open`
  return `${count(m.open_tickets, 'ticket is', 'tickets are')} open`
}

function paymentBecause(m: HealthMeasures): string {
  if (m.days_late > 0) return `an invoice is ${count(m.days_late, 'day')} overdue`
  if (m.paid_late > 0)
    return `${count(m.paid_late, 'invoice')} in 12 months ${m.paid_late === 1 ? 'was' : 'were'} paid late`
  return 'every invoice was paid in time'
}

function seatsBecause(m: HealthMeasures): string {
  if (m.seats === 0) return 'no seats are known'
  const used = m.seats_used === 0 ? 'none' : m.seats_used
  return `${used} of ${m.seats} seats ${m.seats_used <= 1 ? 'is' : 'are'} used`
}

function relationshipBecause(m: HealthMeasures): string {
  if (m.sponsors > 0 && m.bounced_sponsors >= m.sponsors) return 'mail to the sponsor came back'
  if (m.sponsors === 0) return 'no sponsor is known'
  if (m.review_days === null) return 'there was no business review yet'
  return m.review_days > 180
    ? `the last business review was ${m.review_days} days ago`
    : 'sponsor and business review are in order'
}
