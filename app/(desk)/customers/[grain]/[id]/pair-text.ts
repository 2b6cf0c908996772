import type { Guard } from '@/server/profile/guard/load-guard'

/** The pair of a question as a form says it: `recordA~recordB~version`; empty where none waits. */
export const pairText = (question: Guard['question']): string =>
  question?.pair ? [question.pair.recordA, question.pair.recordB, question.pair.version].join('~') : ''
