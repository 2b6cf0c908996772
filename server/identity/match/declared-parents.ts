import { type SQL, sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { systemLabel } from '@/model/source-systems'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** Two entities of which a system says that one is the parent of the other. */
export type DeclaredParent = { parent: string; child: string; sentence: string }

/**
 * Who is whose parent because a system says so, between two companies, or two accounts by the companies they are of; of
 * two that are each other's the later is left out. With `touching` only what one of those entities is part of. Runs as
 * the pipeline.
 */
export async function declaredParents(
  ctx: TxCtx,
  grain: GoldenGrain,
  touching: readonly string[] | null,
): Promise<DeclaredParent[]> {
  if (touching && !touching.length) return []
  const ids = touching && uuidArray(touching)
  const company = grain === 'company'
  const of = company ? companies : accounts
  const found = ids
    ? sql`${of(sql`p.entity_id = any(${ids})`)} union ${of(sql`c.entity_id = any(${ids})`)}`
    : of(sql`true`)
  const rows = await ctx.tx.execute<{ parent: string; child: string; source: string }>(
    sql`select parent, child, min(source) as source from (${found}) d where parent <> child group by 1, 2 order by 1, 2`,
  )
  const taken = new Set<string>()
  return rows.flatMap(({ parent, child, source }) => {
    if (taken.has(`${child} ${parent}`)) return []
    taken.add(`${parent} ${child}`)
    const sentence = company
      ? `${systemLabel(source)} names the one as the parent of the other`
      : `${systemLabel(source)} names the company of the one as the parent of the other's`
    return [{ parent, child, sentence }]
  })
}

const companies = (which: SQL) => sql`
  select p.entity_id as parent, c.entity_id as child, s.source
  from membership c join record_link l on l.record_id = c.record_id and l.kind = 'company_parent'
    join membership p on p.record_id = l.target_record_id join source_record s on s.record_id = l.record_id
  where ${which}`

const accounts = (which: SQL) => sql`
  select p.entity_id as parent, c.entity_id as child, s.source
  from membership c join record_link ca on ca.record_id = c.record_id and ca.kind = 'account_company'
    join membership cc on cc.record_id = ca.target_record_id join membership cr on cr.entity_id = cc.entity_id
    join record_link l on l.record_id = cr.record_id and l.kind = 'company_parent'
    join membership pc on pc.record_id = l.target_record_id join membership pr on pr.entity_id = pc.entity_id
    join record_link pa on pa.target_record_id = pr.record_id and pa.kind = 'account_company'
    join membership p on p.record_id = pa.record_id join source_record s on s.record_id = l.record_id
  where ${which}`
