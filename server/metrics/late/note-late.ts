import { type SQL, sql } from 'drizzle-orm'
import { type DatedFact, type FactDays, factDays } from '@/model/metrics/fact-days'
import type { LateWay } from '@/model/metrics/restated'
import type { TxCtx } from '@/server/spine/ctx'

/** Whether days of the past have been measured: before that nothing can be late. */
export async function measuresThePast(ctx: TxCtx): Promise<boolean> {
  const rows = await ctx.tx.execute(sql`select 1 from metric_total where day < ${todayOf(ctx)}::date limit 1`)
  return rows.length > 0
}

/**
 * A statement that notes customers of whom something of the past was heard. `heard` yields `record_id, why, at`, many
 * rows of a customer at will and null where there is no customer; what is of today does not count.
 */
export function noteLate(ctx: TxCtx, fact: DatedFact | 'record', heard: SQL): SQL {
  return sql`
    insert into metric_late as l (record_id, fact, why, from_on, noted_at)
    select h.record_id, ${fact}, h.why, min((h.at at time zone 'UTC')::date), ${ctx.now.toISOString()}::timestamptz
    from (${heard}) h where h.record_id is not null and h.at < ${todayOf(ctx)}::date::timestamp at time zone 'UTC'
    group by 1, 3 order by 1, 3
    on conflict (record_id, fact, why) do update
      set from_on = least(l.from_on, excluded.from_on), noted_at = greatest(excluded.noted_at, l.noted_at + interval '1 microsecond')`
}

/** Rows of a fact table that went, as `gone` names them: what `noteLate` takes. */
export const goneFacts = (table: keyof typeof factDays, gone: SQL, way: LateWay = 'withdrawn'): SQL =>
  union(
    concerned(table, 'x').map(
      (who) => sql`select ${who} as record_id, ${way} as why, ${moment(table, ['x'])} as at from ${gone} x`,
    ),
  )

/** Use of the product, as `rows` names it, of who did it and of the account it was done in: what `noteLate` takes. */
export const eventsOf = (rows: SQL, way: LateWay): SQL => sql`
  select record_id, ${way} as why, at from ${rows} union all select account_record_id, ${way}, at from ${rows}`

/**
 * Facts about to be written against those that stand: new ones, and those of which something that counts differs.
 * `incoming` is a set of rows, `keys` the primary key of the table.
 */
export function differingFacts(table: keyof typeof factDays, incoming: SQL, keys: readonly string[]): SQL {
  const days: FactDays = factDays[table]
  const later = days.later ?? []
  const standing = [...days.at, ...days.what]
  const differ = (texts: readonly string[]) => `(${row(texts, 'old')}) is distinct from (${row(texts, 'new')})`
  const isNew = `old.${keys[0]} is null`
  const only = later.length
    ? sql.raw(
        `case when not ${isNew} and not ${differ(standing)} then least(${row(later, 'old')}, ${row(later, 'new')}) else `,
      )
    : sql``
  return union(
    ['old', 'new'].flatMap((side) =>
      concerned(table, side).map(
        (who) => sql`
    select ${who} as record_id, case when ${sql.raw(isNew)} then 'arrived' else 'changed' end as why,
      ${only}${moment(table, ['old', 'new'])} ${sql.raw(later.length ? 'end' : '')} as at
    from ${incoming} new left join ${sql.raw(table)} old on ${sql.raw(keys.map((key) => `old.${key} = new.${key}`).join(' and '))}
    where ${sql.raw(isNew)} or ${sql.raw(differ([...standing, ...later]))}`,
      ),
    ),
  )
}

/** The earliest moment from which on a fact can count, by any of these rows. */
const moment = (table: keyof typeof factDays, rows: readonly string[]): SQL => {
  const { at, later = [] }: FactDays = factDays[table]
  return sql.raw(`least(${rows.flatMap((one) => [...at, ...later].map((text) => said(text, one))).join(', ')})`)
}

/** Whose measures a fact moves: the customer it arrived on and, where there is one, the account it was done in. */
function concerned(table: keyof typeof factDays, row: string): SQL[] {
  if (table === 'order_line')
    return [sql.raw(`(select r.subject_id from source_record r where r.record_id = ${row}.order_id)`)]
  return [sql.raw(`${row}.record_id`), ...(table === 'ticket' ? [sql.raw(`${row}.account_record_id`)] : [])]
}

const said = (text: string, row: string) => text.replaceAll(/\bx\./g, `${row}.`)
const row = (texts: readonly string[], alias: string) => texts.map((text) => said(text, alias)).join(', ')
const union = (parts: readonly SQL[]): SQL => sql.join([...parts], sql` union all `)
const todayOf = (ctx: TxCtx) => ctx.now.toISOString().slice(0, 10)
