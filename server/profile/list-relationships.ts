import { type SQL, sql } from 'drizzle-orm'
import { type GoldenGrain, entityCode } from '@/model/grains'
import type { TxCtx } from '../spine/ctx'
import { query } from '../spine/query'
import { customerInput } from './customer-input'
import { readableGoldenColumns } from '@/db/grants'
import type { Role } from '@/model/access/roles'
import { mustKnow } from './guard/must-know'
import { resolveEntity } from './resolve-entity'

export type RelationRow = {
  grain: GoldenGrain
  entityId: string
  code: string
  name: string | null
  role: string | null
  /** Why the two are related rather than one, where the engine found it out. */
  because: string | null
}

type Path = { grain: GoldenGrain; pairs: (id: SQL) => SQL }

const pathsOf: Record<GoldenGrain, readonly Path[]> = {
  account: [
    {
      grain: 'company',
      pairs: (id) => sql`select company_id as target, null as role from company_account where account_id = ${id}`,
    },
    {
      grain: 'person',
      pairs: (id) => sql`select person_id as target, role from account_person where account_id = ${id}`,
    },
    { grain: 'account', pairs: (id) => related(id) },
  ],
  company: [
    {
      grain: 'account',
      pairs: (id) => sql`select account_id as target, null as role from company_account where company_id = ${id}`,
    },
    { grain: 'company', pairs: (id) => companyParent(id) },
    {
      grain: 'company',
      pairs: (id) => sql`select * from (${related(id)}) r where (target, role) not in (
        select target, role from (${companyParent(id)}) s where target is not null)`,
    },
  ],
  person: [
    {
      grain: 'account',
      pairs: (id) => sql`select account_id as target, role from account_person where person_id = ${id}`,
    },
    {
      grain: 'household',
      pairs: (id) => sql`select household_id as target, null as role from household_person where person_id = ${id}`,
    },
  ],
  household: [
    {
      grain: 'person',
      pairs: (id) => sql`select person_id as target, null as role from household_person where household_id = ${id}`,
    },
  ],
}

const companyParent = (id: SQL) => sql`
  select p.entity_id as target, 'parent' as role from membership c join record_link l on l.record_id = c.record_id and l.kind = 'company_parent'
    join membership p on p.record_id = l.target_record_id where c.entity_id = ${id}
  union select c.entity_id, 'subsidiary' from membership p join record_link l on l.target_record_id = p.record_id and l.kind = 'company_parent'
    join membership c on c.record_id = l.record_id where p.entity_id = ${id}`

const related = (id: SQL) => sql`
  select record_a as target, case kind when 'parent' then 'parent' else 'sister' end as role, evidence->>'sentence' as because
    from entity_relation where record_b = ${id}
  union all select record_b, case kind when 'parent' then 'subsidiary' else 'sister' end, evidence->>'sentence' from entity_relation where record_a = ${id}`

/** Whom a customer belongs to and who belongs to it, at most 60 of each grain, as far as the reader may see them. */
export const listRelationships = query({
  name: 'listRelationships',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<RelationRow[]> => {
    const entityId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, entityId)
    const found: RelationRow[] = []
    for (const path of pathsOf[grain]) found.push(...(await follow(ctx, path, entityId)))
    return found
  },
})

async function follow(ctx: TxCtx, path: Path, entityId: string): Promise<RelationRow[]> {
  const named = readableGoldenColumns(path.grain, ctx.actor.role as Role).includes('name')
  const rows = await ctx.tx.execute<{
    entity_id: string
    number: number
    name: string | null
    role: string | null
    because?: string | null
  }>(sql`
    select g.entity_id, g.number, ${named ? sql`g.name` : sql`g.masked->>'name'`} as name, p.*
    from (${path.pairs(sql`${entityId}::uuid`)}) p join ${sql.raw(`golden_${path.grain}`)} g on g.entity_id = p.target
    order by p.role nulls last, g.number limit 60`)
  return rows.map((row) => ({
    grain: path.grain,
    entityId: row.entity_id,
    code: entityCode(path.grain, row.number),
    name: row.name,
    role: row.role,
    because: row.because ?? null,
  }))
}
