import { sayDay } from '@/lib/say-day'
import { sayMetric } from './say-metric'

/** What the money and the contract of an account said on a day, beside its score. Money in minor units of the reporting currency, a month. */
export type MoneyMeasures = {
  score: number
  mrr_now: number
  /** 90 days before; null where it did not pay then. */
  mrr_before: number | null
  /** Days the oldest unpaid invoice is overdue; 0 when none is. */
  days_late: number
  /** The day (`YYYY-MM-DD`) since which the contract is in doubt by the word of its owner, and why; null when it is not. */
  doubted_since: string | null
  doubted_why: string | null
}

export type HealthAlarmKey = 'good-but-shrinking' | 'good-but-overdue' | 'good-in-doubt' | 'poor-but-growing'

/** One way in which score and money disagree, said twice: for the database and for previews; a test holds them equal. */
export type HealthAlarm = {
  key: HealthAlarmKey
  label: string
  rule: string
  sql: string
  test: (m: MoneyMeasures) => boolean
  says: (m: MoneyMeasures) => string
}

/** Good from here, poor below that: the bands of the score. */
const [good, poor] = [70, 40]
const pounds = (minor: number) => sayMetric({ unit: 'money', total: 'sum' }, minor)
const share = (m: MoneyMeasures) => Math.round(Math.abs(1 - m.mrr_now / (m.mrr_before ?? m.mrr_now)) * 100)

/** The rules, the gravest first: an account is told by the first that holds. Source: the health policy of the success team, version 3. */
export const healthAlarms = [
  {
    key: 'good-in-doubt',
    label: 'Good health, renewal in doubt',
    rule: 'a score from 70 while the stage is at risk',
    sql: `score >= ${good} and doubted_since is not null`,
    test: (m) => m.score >= good && m.doubted_since !== null,
    says: (m) =>
      `Health is ${m.score}, yet its owner has it at risk${m.doubted_since ? ` since ${sayDay(m.doubted_since)}` : ''}${m.doubted_why ? ` (${m.doubted_why.toLowerCase()})` : ''}: the score does not see why.`,
  },
  {
    key: 'good-but-overdue',
    label: 'Good health, unpaid',
    rule: 'a score from 70 while an invoice is more than 14 days overdue',
    sql: `score >= ${good} and days_late > 14`,
    test: (m) => m.score >= good && m.days_late > 14,
    says: (m) => `Health is ${m.score}, yet an invoice is ${m.days_late} days overdue.`,
  },
  {
    key: 'good-but-shrinking',
    label: 'Good health, shrinking',
    rule: 'a score from 70 while MRR is a tenth or more below that of 90 days before',
    sql: `score >= ${good} and mrr_now <= 0.9 * mrr_before`,
    test: (m) => m.score >= good && m.mrr_before !== null && m.mrr_now <= 0.9 * m.mrr_before,
    says: (m) =>
      `Health is ${m.score}, yet MRR fell by ${share(m)}% in 90 days, from ${pounds(m.mrr_before ?? 0)} to ${pounds(m.mrr_now)}.`,
  },
  {
    key: 'poor-but-growing',
    label: 'Poor health, growing',
    rule: 'a score below 40 while MRR is a tenth or more above that of 90 days before',
    sql: `score < ${poor} and mrr_now >= 1.1 * mrr_before`,
    test: (m) => m.score < poor && m.mrr_before !== null && m.mrr_now >= 1.1 * m.mrr_before,
    says: (m) =>
      `Health is only ${m.score}, yet MRR grew by ${share(m)}% in 90 days, from ${pounds(m.mrr_before ?? 0)} to ${pounds(m.mrr_now)}.`,
  },
] as const satisfies readonly HealthAlarm[]

/** The alarm of these measures, or undefined where score and money agree. */
export const alarmOf = (m: MoneyMeasures): HealthAlarm | undefined => healthAlarms.find((alarm) => alarm.test(m))
