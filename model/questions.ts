import type { Role } from './access/roles'
import type { Grain } from './grains'
import type { MetricKey } from './metrics/all-metrics'

/** What people ask in words, and what answers it. */
export type BusinessQuestion = {
  key: string
  question: string
  asks: Role
  grain: Grain
  metric: MetricKey
  /** Which of the metric's entities answer: all of them (the total), or those a condition holds for. */
  where?: { below: number } | { from: number }
  /** What one of the answer is called. */
  noun: string
  how: string
  /** Where the rows behind the answer are listed. */
  rows: string
  caveat?: string
}

/** The questions of the business, each with the metric that answers it. */
export const businessQuestions = [
  {
    key: 'how-many-customers',
    question: 'How many customers do we have?',
    asks: 'analyst',
    grain: 'account',
    metric: 'active_customer',
    noun: 'active accounts',
    how: 'The total of active customers.',
    rows: '/metrics/active_customer',
    caveat: 'An account is one commercial relationship; a company may have several.',
  },
  {
    key: 'how-many-pay',
    question: 'How many accounts pay us?',
    asks: 'analyst',
    grain: 'account',
    metric: 'paid_customer',
    noun: 'paying accounts',
    how: 'The total of paid customers, whether they use the product or not.',
    rows: '/metrics/paid_customer',
  },
  {
    key: 'revenue',
    question: 'What do we earn a month?',
    asks: 'analyst',
    grain: 'account',
    metric: 'mrr',
    noun: 'a month',
    how: 'The sum of MRR over all accounts, in pounds at the rates of the quarter.',
    rows: '/customers/accounts?sort=mrr.desc',
    caveat: 'Shop orders are not recurring and are not in it.',
  },
  {
    key: 'at-risk',
    question: 'Which accounts are at risk?',
    asks: 'success',
    grain: 'account',
    metric: 'health',
    where: { below: 40 },
    noun: 'accounts',
    how: 'Accounts with a health score below 40.',
    rows: '/customers/accounts?health_below=40&sort=health.asc',
  },
  {
    key: 'to-watch',
    question: 'Which accounts should we call before they renew?',
    asks: 'success',
    grain: 'account',
    metric: 'health',
    where: { below: 70 },
    noun: 'accounts not in good health',
    how: 'Accounts with a health score below 70; the list keeps those that renew within 60 days.',
    rows: '/customers/accounts?renews=60&health_below=70&sort=renews.asc',
    caveat: 'The count is of all such accounts, the list of those that renew soon.',
  },
  {
    key: 'onboarding',
    question: 'Who needs help with starting?',
    asks: 'success',
    grain: 'account',
    metric: 'active_users',
    where: { below: 1 },
    noun: 'accounts nobody used this week',
    how: 'Accounts with a workspace and no active user in 7 days; the list keeps those still in onboarding.',
    rows: '/customers/accounts?stage=onboarding&sort=users.asc',
  },
  {
    key: 'seats',
    question: 'How many of their seats do customers use?',
    asks: 'success',
    grain: 'account',
    metric: 'seats_used',
    noun: 'seats an account',
    how: 'The average of seats used over paying accounts.',
    rows: '/customers/accounts?sort=users.desc',
    caveat: 'Never summed: one person may sit in two accounts.',
  },
  {
    key: 'who-waits',
    question: 'How many tickets wait for an answer?',
    asks: 'support',
    grain: 'account',
    metric: 'open_tickets',
    noun: 'open tickets',
    how: 'The sum of open tickets over all accounts.',
    rows: '/customers/accounts?tickets=1&sort=tickets.desc',
    caveat: 'Tickets of people without an account are not in it.',
  },
  {
    key: 'who-waits-most',
    question: 'Which customers have several tickets open at once?',
    asks: 'support',
    grain: 'account',
    metric: 'open_tickets',
    where: { from: 2 },
    noun: 'accounts',
    how: 'Accounts with two or more open tickets.',
    rows: '/customers/accounts?tickets=2&sort=tickets.desc',
  },
  {
    key: 'is-base-growing',
    question: 'Is the base growing?',
    asks: 'analyst',
    grain: 'account',
    metric: 'paid_customer',
    noun: 'paying accounts',
    how: 'The trend of paid customers at month ends.',
    rows: '/metrics/paid_customer?range=months',
  },
] as const satisfies readonly BusinessQuestion[]
