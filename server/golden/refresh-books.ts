import { type SQL, sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/**
 * In whose book each customer is: an account's is its owner's team, people and companies are in the books of their
 * accounts, households in those of their people. Brings these entities and everything linked to them in line.
 */
export async function refreshBooks(ctx: TxCtx, entityIds: readonly string[]): Promise<void> {
  const ids = uuidArray(entityIds)
  await write(
    ctx,
    'account',
    sql`
    select g.entity_id, case when g.owner_team is null then '{}'::text[] else array[g.owner_team] end as books
    from golden_account g where g.entity_id = any(${ids})`,
  )
  await write(
    ctx,
    'person',
    booksAlong(
      'golden_person',
      ids,
      sql`
    select l.record_id, a.entity_id as other_id, l.target_record_id from record_link l
      join membership a on a.record_id = l.target_record_id where l.kind = 'person_account'`,
      'golden_account',
    ),
  )
  await write(
    ctx,
    'company',
    booksAlong(
      'golden_company',
      ids,
      sql`
    select l.target_record_id as record_id, a.entity_id as other_id, l.record_id as target_record_id from record_link l
      join membership a on a.record_id = l.record_id where l.kind = 'account_company'`,
      'golden_account',
    ),
  )
  await write(
    ctx,
    'household',
    booksAlong(
      'golden_household',
      ids,
      sql`
    select l.target_record_id as record_id, p.entity_id as other_id, l.record_id as target_record_id from record_link l
      join membership p on p.record_id = l.record_id where l.kind = 'person_household'`,
      'golden_person',
    ),
  )
}

/** The union of books over `link` (record, entity at its other end) for the given entities and those linked to them. */
function booksAlong(table: string, ids: SQL, link: SQL, other: string): SQL {
  return sql`
    with link as not materialized (${link}), wanted as materialized (
      select entity_id from ${sql.raw(table)} where entity_id = any(${ids})
      union
      select m.entity_id from membership o join link l on l.target_record_id = o.record_id
        join membership m on m.record_id = l.record_id where o.entity_id = any(${ids})
    )
    select w.entity_id, coalesce(array_agg(distinct b.book order by b.book) filter (where b.book is not null), '{}') as books
    from wanted w
      left join membership m on m.entity_id = w.entity_id
      left join link l on l.record_id = m.record_id
      left join ${sql.raw(other)} o on o.entity_id = l.other_id
      left join lateral unnest(o.books) as b(book) on true
    group by 1`
}

async function write(ctx: TxCtx, grain: string, wanted: SQL): Promise<void> {
  const table = sql.raw(`golden_${grain}`)
  await ctx.tx.execute(sql`
    update ${table} g set books = w.books from (${wanted}) w where g.entity_id = w.entity_id and g.books is distinct from w.books`)
}
