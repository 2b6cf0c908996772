import { sql } from 'drizzle-orm'
import type { AnswerColumn } from '@/model/lifecycle/historical-questions'
import type { TxCtx } from '../spine/ctx'
import { touchColumns } from './acquisition'
import { type RawRow, toAnswer } from './answer-row'
import type { Answer } from './get-answer'
import { factOf } from './question-sql'

const columnSql: Readonly<Record<string, { value: string; of: string }>> = {
  at: { value: `(o.placed_at at time zone 'UTC')::date`, of: factOf('customer_order', 'o.fact_id', 'placed_at') },
  ...touchColumns,
}

/** Which campaigns reached a person before their first order: the first and the last. */
export async function personAcquisition(
  ctx: TxCtx,
  personId: string,
  columns: readonly AnswerColumn[],
): Promise<Answer> {
  const told = columns.filter((column) => column.key in columnSql)
  const parts = told.map(({ key }) => `${columnSql[key]?.value} as "${key}", ${columnSql[key]?.of} as "${key} of"`)
  const touch = (way: string) =>
    sql.raw(`select t.fact_id, t.campaign_name, t.at from person_member m join campaign_touch t on t.record_id = m.record_id
      where m.person_id = o.person_id and t.at < o.placed_at and t.kind <> 'bounced' order by t.at ${way}, t.fact_id limit 1`)
  const rows = await ctx.tx.execute<RawRow>(sql`
    select o.fact_id as row_id, o.person_id as account_id, g.number, g.name, (o.placed_at at time zone 'UTC')::date::text as day, ${sql.raw(parts.join(', '))}
    from (
      select m.person_id, o.fact_id, o.placed_at from person_member m join customer_order o on o.record_id = m.record_id
      where m.person_id = ${personId}::uuid order by o.placed_at, o.fact_id limit 1) o
    join membership p on p.record_id = o.person_id
    cross join lateral (select p.number, null::text as name) g
    left join lateral (${touch('asc')}) f on true left join lateral (${touch('desc')}) l on true`)
  return { columns: told, rows: rows.map((row) => toAnswer(row, told, 'person')) }
}
