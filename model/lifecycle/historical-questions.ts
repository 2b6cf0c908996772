import type { TimelineAnchor } from '../timeline/anchors'

/** How a column is written: days are dates `YYYY-MM-DD`, money is in minor units, `change` a count with its sign. */
export type AnswerType = 'text' | 'stage' | 'day' | 'count' | 'lasts' | 'percent' | 'change' | 'money'

/** One column of an answer. `commercial` and `words` (of tickets) are for fewer readers; `sorts` says a list can be sorted by it, and how first. */
export type AnswerColumn = {
  key: string
  label: string
  type: AnswerType
  commercial?: true
  words?: true
  sorts?: 'asc' | 'desc'
}

/** A question about the past: what one answer is, how it is found, and its columns after the customer's name. */
export type HistoricalQuestionShape = {
  label: string
  question: string
  /** What one row is. */
  row: string
  noun: string
  /** How the answer is found, in a sentence or two. */
  rule: string
  /** What is said of a customer that has no answer. */
  none: string
  /** Where on the timeline a row leads. */
  anchor: TimelineAnchor | null
  columns: readonly AnswerColumn[]
}

const when = (label: string): AnswerColumn => ({ key: 'at', label, type: 'day', sorts: 'desc' })

/** The five questions every user can ask of one customer or of all, and the moves behind the picture of journeys. */
export const historicalQuestions = {
  'plan-at-churn': {
    label: 'Plan at churn',
    question: 'Which plan were they on when they churned?',
    row: 'One row is a churn',
    noun: 'churns',
    rule: 'The plan of the last change of subscription up to the day after the CRM said churned; of a cancellation, the plan that was given up.',
    none: 'This account has never churned.',
    anchor: 'churn',
    columns: [
      when('Churned'),
      { key: 'plan', label: 'Plan then', type: 'text' },
      { key: 'seats', label: 'Seats then', type: 'count' },
      { key: 'worth', label: 'MRR lost', type: 'money', commercial: true },
      { key: 'reason', label: 'Reason', type: 'text' },
      { key: 'since', label: 'Customer since', type: 'day' },
    ],
  },
  acquisition: {
    label: 'Acquisition',
    question: 'Which campaign acquired them: first and last touch?',
    row: 'One row is an account that signed',
    noun: 'accounts',
    rule: 'Campaign mail that reached people of the account before its first order: the first and the last. Mail that bounced reached nobody.',
    none: 'This customer has not ordered yet.',
    anchor: 'acquisition',
    columns: [
      when('Signed'),
      { key: 'first', label: 'First touch', type: 'text' },
      { key: 'first_at', label: 'First on', type: 'day' },
      { key: 'last', label: 'Last touch', type: 'text' },
      { key: 'last_at', label: 'Last on', type: 'day' },
      { key: 'plan', label: 'Signed for', type: 'text' },
    ],
  },
  onboarding: {
    label: 'Onboarding',
    question: 'How long did they spend in onboarding?',
    row: 'One row is an account',
    noun: 'accounts',
    rule: 'The metric onboarding time: days from the stage onboarding until the next stage, for those still in it the days so far.',
    none: 'This account was never in onboarding.',
    anchor: 'onboarding',
    columns: [
      when('Began'),
      { key: 'days', label: 'Days in onboarding', type: 'lasts', sorts: 'desc' },
      { key: 'ended', label: 'Ended', type: 'day' },
      { key: 'next', label: 'Became', type: 'stage' },
    ],
  },
  'before-expansion': {
    label: 'Before expansion',
    question: 'What changed before the expansion?',
    row: 'One row is an upgrade',
    noun: 'expansions',
    rule: 'What happened in the 90 days before an upgrade, the day itself not counted. Against similar customers: open the row.',
    none: 'This account has never expanded.',
    anchor: 'expansion',
    columns: [
      when('Expanded'),
      { key: 'from', label: 'From', type: 'text' },
      { key: 'to', label: 'To', type: 'text' },
      { key: 'worth', label: 'MRR added', type: 'money', commercial: true, sorts: 'desc' },
      { key: 'use', label: 'Use', type: 'percent' },
      { key: 'invited', label: 'People invited', type: 'count' },
      { key: 'tickets', label: 'Tickets', type: 'count', sorts: 'desc' },
      { key: 'campaign', label: 'Mail opened', type: 'count' },
    ],
  },
  'before-renewal': {
    label: 'Before renewal',
    question: 'Which support issues came before the renewal?',
    row: 'One row is a renewal',
    noun: 'renewals',
    rule: 'Tickets opened in the 90 days before a renewal, the day itself not counted; the newest of them in words.',
    none: 'This account has never renewed.',
    anchor: 'renewal',
    columns: [
      when('Renewed'),
      { key: 'plan', label: 'Plan', type: 'text' },
      { key: 'tickets', label: 'Tickets', type: 'count', sorts: 'desc' },
      { key: 'pressing', label: 'Pressing', type: 'count' },
      { key: 'issue', label: 'Known issue', type: 'text' },
      { key: 'subject', label: 'Newest ticket', type: 'text', words: true },
    ],
  },
  'stage-move': {
    label: 'Stage moves',
    question: 'Who went from one stage to the other?',
    row: 'One row is a move',
    noun: 'moves',
    rule: 'Each move the CRM told, with the stage before it and the days spent there.',
    none: 'This account has not moved between stages.',
    anchor: null,
    columns: [
      when('Moved'),
      { key: 'from', label: 'From', type: 'stage' },
      { key: 'to', label: 'To', type: 'stage' },
      { key: 'days', label: 'Days before', type: 'lasts' },
      { key: 'reason', label: 'Reason', type: 'text' },
    ],
  },
} as const satisfies Record<string, HistoricalQuestionShape>

export type HistoricalQuestion = keyof typeof historicalQuestions
export const historicalQuestionKeys = Object.keys(historicalQuestions) as [HistoricalQuestion, ...HistoricalQuestion[]]

/** The five that are asked by name; stage moves are led to from the picture of journeys. */
export const fiveQuestions = historicalQuestionKeys.filter((key) => key !== 'stage-move')

/** The question an address names, or the first. */
export const questionOf = (text: string | undefined): HistoricalQuestion =>
  historicalQuestionKeys.find((key) => key === text) ?? 'plan-at-churn'

/** Which moments a list holds. */
export const periods = {
  '90': 'Last 90 days',
  '365': 'Last year',
  '730': 'Last two years',
  all: 'All time',
  coming: 'Next 90 days',
} as const

export type Period = keyof typeof periods

/** The periods of a question; only renewals are known ahead. */
export const periodsOf = (question: HistoricalQuestion): Period[] =>
  (Object.keys(periods) as Period[]).filter((period) => period !== 'coming' || question === 'before-renewal')
