import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type AnswerColumn, historicalQuestionKeys, type Period } from '@/model/lifecycle/historical-questions'
import { mayReadTables, readInSight } from '../journeys/in-sight'
import { customerInput } from '../profile/customer-input'
import { mustKnow } from '../profile/guard/must-know'
import { resolveEntity } from '../profile/resolve-entity'
import type { TxCtx } from '../spine/ctx'
import { query } from '../spine/query'
import { questionSqlOf } from './all-questions'
import { type AnswerRow, columnsFor, type RawRow, selected, toAnswer } from './answer-row'
import { personAcquisition } from './person-acquisition'

/** The answers for one customer, newest first, with the columns the reader may see. */
export type Answer = { columns: readonly AnswerColumn[]; rows: readonly AnswerRow[] }

/**
 * What one customer answers to a historical question: the same rows that the list over all customers shows, newest
 * first, at most 20; a renewal to come stands before those that were. A person has one answer, their acquisition;
 * companies and households have none.
 */
export const getAnswer = query({
  name: 'getAnswer',
  permission: 'customer.read',
  input: customerInput.extend({ question: z.enum(historicalQuestionKeys) }),
  run: async (ctx, { grain, id, question }): Promise<Answer> => {
    const entityId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, entityId)
    const columns = columnsFor(ctx, question)
    if (grain === 'person' && question === 'acquisition') return personAcquisition(ctx, entityId, columns)
    if (grain !== 'account') return { columns, rows: [] }
    const ahead = question === 'before-renewal' ? await readOne(ctx, entityId, question, 'coming', columns) : []
    return { columns, rows: [...ahead, ...(await readOne(ctx, entityId, question, 'all', columns))] }
  },
})

async function readOne(
  ctx: TxCtx,
  entityId: string,
  question: (typeof historicalQuestionKeys)[number],
  period: Period,
  columns: readonly AnswerColumn[],
): Promise<AnswerRow[]> {
  const source = questionSqlOf(ctx, question, period)
  const ahead = period === 'coming'
  if (!mayReadTables(ctx, source.tables) || (ahead && !columnsFor(ctx, 'plan-at-churn').some((one) => one.commercial)))
    return []
  return readInSight(ctx, source.tables, async () => {
    const carried = source.carry ? sql.raw(`, ${source.carry}`) : sql``
    const later = ahead
      ? sql` and ${sql.raw(source.at)} >= ${ctx.now.toISOString()}::timestamptz - interval '1 day'`
      : sql``
    const rows = await ctx.tx.execute<RawRow>(sql`
      select ${selected(columns, source)} from (
        select ${sql.raw(source.rowId)} as row_id, g.entity_id as account_id, g.number, g.name, ${sql.raw(source.at)} as at${carried}
        from ${sql.raw(source.from)} where ${sql.raw(source.where)} and g.entity_id = ${entityId}::uuid${later}
        order by ${sql.raw(source.at)} desc, ${sql.raw(source.rowId)} limit 20) p ${sql.raw(source.details)}
      order by p.at desc, p.row_id`)
    return rows.map((row) => toAnswer(row, columns))
  })
}
