import { type SQL, sql } from 'drizzle-orm'
import { badInput } from '@/lib/errors'
import type { AnswersInput } from './answers-input'
import type { QuestionSql } from './question-sql'

type Asked = Pick<AnswersInput, 'question' | 'period' | 'plan' | 'region' | 'industry' | 'from' | 'to'>

/** The conditions of a list of answers. Bad-input for a filter that this question does not have. */
export function answerConditions(source: QuestionSql, asked: Asked, now: Date): SQL[] {
  const at = sql.raw(source.at)
  if ((asked.from || asked.to) && asked.question !== 'stage-move')
    throw badInput('Only moves can be asked for by their stages.', { from: 'Not a filter of this list.' })
  if (asked.period === 'coming' && asked.question !== 'before-renewal')
    throw badInput('Only renewals are known ahead.', { period: 'Not a period of this list.' })
  return [
    sql.raw(source.where),
    ...periodOf(asked.period, at, now),
    ...(asked.plan ? [sql`${sql.raw(source.plan)} = ${asked.plan}`] : []),
    ...(asked.region ? [sql`g.region = ${asked.region}`] : []),
    ...(asked.industry ? [sql`g.industry = ${asked.industry}`] : []),
    ...(asked.from ? [asked.from === 'none' ? sql`b.stage is null` : sql`b.stage = ${asked.from}`] : []),
    ...(asked.to ? [sql`s.stage = ${asked.to}`] : []),
  ]
}

function periodOf(period: AnswersInput['period'], at: SQL, now: Date): SQL[] {
  const moment = sql`${now.toISOString()}::timestamptz`
  if (period === 'all') return []
  if (period === 'coming')
    return [sql`${at} >= ${moment} - interval '1 day'`, sql`${at} < ${moment} + interval '90 days'`]
  return [sql`${at} >= ${moment} - ${Number(period)} * interval '1 day'`, sql`${at} <= ${moment}`]
}
