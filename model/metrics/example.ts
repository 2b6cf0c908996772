/**
 * Facts of a worked example, in days before the day of the example. Small enough to be read, real enough to be run:
 * a test writes them into Postgres and expects the definition to give the answer.
 */
export type ExampleFact =
  | { fact: 'subscription'; daysAgo: number; monthly: number; seats?: number; currency?: string; endedDaysAgo?: number }
  | { fact: 'plan change'; daysAgo: number; monthly: number; seats?: number; currency?: string }
  | { fact: 'invoice'; dueDaysAgo: number; paidDaysAgo?: number; total?: number; currency?: string }
  | { fact: 'use'; daysAgo: number; by: string; times?: number }
  | {
      fact: 'ticket'
      daysAgo: number
      priority: 'low' | 'normal' | 'high' | 'urgent'
      answeredDaysAgo?: number
      solvedDaysAgo?: number
    }
  /** A model in force: the odds of the average account, and how often they are multiplied for each `scale` of one input above its `centre`. */
  | { fact: 'churn model'; odds: number; input: string; centre: number; scale: number; oddsTimes: number }
  | { fact: 'sponsor'; bouncedDaysAgo?: number }
  | { fact: 'review'; daysAgo: number }
  | { fact: 'stage'; stage: string; daysAgo: number }
  | { fact: 'touch'; kind: 'opened' | 'clicked'; daysAgo: number }
  | { fact: 'order'; daysAgo: number; total: number; category?: string; state?: 'cancelled' | 'refunded' }

/** One entity of the example: what is said of it, what its systems sent, and what the definition must answer. */
export type ExampleRow = { name: string; says: string; facts: readonly ExampleFact[]; answer: number | null }
