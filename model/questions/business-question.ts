import type { Role } from '../access/roles'
import type { FigureReference } from './figure-reference'
import type { GoldenGrain } from '../grains'
import type { MetricKey } from '../metrics/all-metrics'
import type { AnswerKey } from './all-answers'

/** What people ask in words, and what answers it. */
export type BusinessQuestion = {
  key: string
  question: string
  theme: QuestionTheme
  asks: Role
  grain: GoldenGrain
  /** The metric that answers it; absent where a plain count does, or a composed figure with a page of its own. */
  metric?: MetricKey
  /** Which of the metric's entities answer: all of them (the total), or those a condition holds for. */
  where?: { below: number } | { from: number }
  /** The count that answers it where no metric does. */
  figure?: FigureReference
  /** The table that answers it in full. */
  table?: AnswerKey
  /** What one of the answer is called. */
  noun: string
  how: string
  /** Where the rows behind the answer are listed. */
  rows: string
  caveat?: string
}

/** The themes that questions stand under, in order. */
export const questionThemes = {
  customers: 'How many, and of what',
  money: 'Money and value',
  risk: 'Who may leave, who needs us',
  service: 'Onboarding and service',
  shop: 'What people buy',
  growth: 'Where customers come from',
} as const

export type QuestionTheme = keyof typeof questionThemes
