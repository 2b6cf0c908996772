import { sql } from 'drizzle-orm'
import { readableGoldenColumns } from '@/db/grants'
import { mayRead } from '@/model/access/classifications'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import type { FieldValue } from '@/model/fields/field'
import { fieldOf } from '@/model/fields/fields'
import { type GoldenGrain, entityCode } from '@/model/grains'
import { askFirst } from '@/model/identity/ask-first'
import type { SourceKey } from '@/model/source-systems'
import type { MetricKey } from '@/model/metrics/all-metrics'
import type { TxCtx } from '../spine/ctx'
import { asIso } from './as-iso'
import { fieldValue } from './field-value'
import { getRelated } from './get-related'

/** One customer in a list. `values` holds the fields the role reads; `masked` the partial texts of the others. */
export type CustomerRow = {
  entityId: string
  code: string
  values: Readonly<Record<string, FieldValue | null>>
  masked: Readonly<Record<string, string>>
  sources: readonly SourceKey[]
  recordCount: number
  confidence: number
  openPairs: number
  arrivedAt: string
  metrics: Readonly<Partial<Record<MetricKey, { value: number; currency: string | null; delta: number | null }>>>
  /** Weekly active users, oldest first, at most 13. */
  weeks: readonly number[]
  /** Account of a person, number of accounts of a company, of people in a household. */
  related: { count: number; name: string | null; entityId: string | null }
  /** Of a row of a past day: what the customer is called today. */
  presentName?: string | null
}

const own = [
  'entity_id',
  'number',
  'record_count',
  'sources',
  'books',
  'confidence',
  'open_pairs',
  'masked',
  'search_text',
  'changed_at',
  'arrived_at',
]

/** The rows of the given entities, in that order. Entities the role may not see are left out. */
export async function getRows(ctx: TxCtx, grain: GoldenGrain, ids: readonly string[]): Promise<CustomerRow[]> {
  if (ids.length === 0) return []
  const role = ctx.actor.role as Role
  const fields = readableGoldenColumns(grain, role).filter((column) => !own.includes(column))
  const columns = [
    'entity_id',
    'number',
    'record_count',
    'sources',
    'confidence',
    'open_pairs',
    'masked',
    'arrived_at',
    ...fields,
  ]
  const [rows, metrics, weeks, related] = await Promise.all([
    ctx.tx.execute<GoldenRow>(
      sql`select ${sql.raw(columns.join(', '))} from ${sql.raw(`golden_${grain}`)} where entity_id = any (${sql.param([...ids])}::uuid[])`,
    ),
    metricsOf(ctx, role, ids),
    grain === 'account' ? weeksOf(ctx, ids) : new Map<string, number[]>(),
    getRelated(ctx, grain, ids),
  ])
  const byId = new Map(rows.map((row) => [row.entity_id, row]))
  // What tells look-alikes apart is theirs to say: whoever must ask first is not told here either.
  const mustAsk = may(role, 'customer.confirm')
  return ids.flatMap((entityId) => {
    const row = byId.get(entityId)
    if (!row) return []
    const silent = mustAsk && row.open_pairs > 0 ? fields.filter((field) => !alikeAnyway.has(field)) : []
    return {
      entityId,
      code: entityCode(grain, row.number),
      values: Object.fromEntries(
        fields
          .filter((field) => !silent.includes(field))
          .map((field) => [field, fieldValue(fieldOf(grain, field)?.type, row[field])]),
      ),
      masked: silent.length
        ? { name: row.masked.name ?? '', ...Object.fromEntries(silent.map((field) => [field, askFirst])) }
        : row.masked,
      sources: row.sources,
      recordCount: row.record_count,
      confidence: row.confidence,
      openPairs: row.open_pairs,
      arrivedAt: asIso(row.arrived_at),
      // How often somebody buys would tell look-alikes apart as their town does.
      metrics: (silent.length && grain === 'person' ? undefined : metrics.get(entityId)) ?? {},
      weeks: weeks.get(entityId) ?? [],
      related: related.get(entityId) ?? { count: 0, name: null, entityId: null },
    }
  })
}

/** What look-alikes share, so that it tells nobody which of them this is. */
export const alikeAnyway: ReadonlySet<string> = new Set(['name', 'first_name', 'last_name', 'stage'])

type GoldenRow = {
  entity_id: string
  number: number
  record_count: number
  sources: SourceKey[]
  confidence: number
  open_pairs: number
  masked: Record<string, string>
  arrived_at: string
} & Record<string, unknown>

async function metricsOf(ctx: TxCtx, role: Role, ids: readonly string[]) {
  const rows = await ctx.tx.execute<{
    entity_id: string
    metric: MetricKey
    value: number
    currency: string | null
    delta: number | null
  }>(sql`
    select entity_id, metric, value, currency,
      (detail->>'delta')::double precision as delta
    from metric_current where entity_id = any (${sql.param([...ids])}::uuid[])`)
  const found = new Map<
    string,
    Partial<Record<MetricKey, { value: number; currency: string | null; delta: number | null }>>
  >(ids.map((id) => [id, {}]))
  for (const { entity_id, metric, value, currency, delta } of rows) {
    const of = found.get(entity_id)
    if (of && (metric !== 'mrr' || mayRead(role, 'commercial'))) of[metric] = { value, currency, delta }
  }
  return found
}

async function weeksOf(ctx: TxCtx, ids: readonly string[]) {
  const today = ctx.now.toISOString().slice(0, 10)
  const rows = await ctx.tx.execute<{ entity_id: string; value: number }>(sql`
    select distinct on (entity_id, week) entity_id, (${today}::date - day) / 7 as week, value
    from metric_value where entity_id = any (${sql.param([...ids])}::uuid[]) and metric = 'active_users' and day > ${today}::date - 91
    order by entity_id, week desc, day desc`)
  const found = new Map<string, number[]>(ids.map((id) => [id, []]))
  for (const row of rows) found.get(row.entity_id)?.push(row.value)
  return found
}
