import { sql } from 'drizzle-orm'
import type { FieldSet } from '@/model/fields/field'
import { fields } from '@/model/fields/fields'
import type { GoldenGrain } from '@/model/grains'
import type { Outcome } from '@/model/survivorship/survive'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { GoldenRow } from './golden-row'

const shared = ['number', 'record_count', 'sources', 'masked', 'search_text', 'changed_at', 'arrived_at'] as const

/** Writes golden records of one grain; rows that say the same already are left alone. Books and confidence are kept. */
export async function writeGolden(ctx: TxCtx, grain: GoldenGrain, rows: readonly GoldenRow[]): Promise<void> {
  const set: FieldSet = fields[grain]
  const columns = [...shared, ...Object.keys(set)]
  const table = `golden_${grain}`
  const listed = (prefix: string) => sql.raw(columns.map((column) => `${prefix}${column}`).join(', '))
  const assigned = sql.raw(columns.map((column) => `${column} = excluded.${column}`).join(', '))
  await ctx.tx.execute(sql`
    insert into ${sql.raw(table)} (entity_id, confidence, ${listed('')})
    select r.entity_id, 1, ${listed('r.')} from json_populate_recordset(null::${sql.raw(table)}, ${JSON.stringify(rows)}::json) r
    order by r.entity_id
    on conflict (entity_id) do update set ${assigned}
      where (${listed(`${table}.`)}) is distinct from (${listed('excluded.')})`)
}

/** Writes where the values of these entities came from, and forgets what they no longer say. */
export async function writeGoldenValues(
  ctx: TxCtx,
  entities: readonly { entityId: string; grain: GoldenGrain; outcomes: readonly Outcome[] }[],
): Promise<void> {
  const rows = entities.flatMap(({ entityId, grain, outcomes }) =>
    outcomes.map((one) => ({
      entity_id: entityId,
      field: one.field,
      grain,
      value: { v: one.value },
      record_id: one.winner.recordId,
      source: one.winner.source,
      object: one.winner.object,
      external_id: one.winner.externalId,
      rule: one.rule,
      why: one.why,
      runners_up: one.runnersUp,
      changed_at: one.winner.changedAt,
      arrived_at: one.winner.arrivedAt,
    })),
  )
  const columns = 'grain, value, record_id, source, object, external_id, rule, why, runners_up, changed_at, arrived_at'
  const names = columns.split(', ')
  const of = (prefix: string) => sql.raw(names.map((name) => `${prefix}${name}`).join(', '))
  const assigned = sql.raw(names.map((name) => `${name} = excluded.${name}`).join(', '))
  await ctx.tx.execute(sql`
    with said as materialized (
      select * from json_populate_recordset(null::golden_value, ${JSON.stringify(rows)}::json)
    ), silent as (
      delete from golden_value g where g.entity_id = any(${uuidArray(entities.map((entity) => entity.entityId))})
        and not exists (select 1 from said s where s.entity_id = g.entity_id and s.field = g.field)
    )
    insert into golden_value (entity_id, field, ${of('')}) select entity_id, field, ${of('')} from said order by entity_id, field
    on conflict (entity_id, field) do update set ${assigned}
      where (${of('golden_value.')}) is distinct from (${of('excluded.')})`)
}

/** Removes the golden records of entities that have no live record any more. */
export async function deleteGolden(ctx: TxCtx, entityIds: readonly string[]): Promise<void> {
  const gone = uuidArray(entityIds)
  for (const table of [...Object.keys(fields).map((grain) => `golden_${grain}`), 'golden_value'])
    await ctx.tx.execute(sql`delete from ${sql.raw(table)} where entity_id = any(${gone})`)
}
