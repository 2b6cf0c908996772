import { sql } from 'drizzle-orm'
import { readableGoldenColumns } from '@/db/grants'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import type { Field } from '@/model/fields/field'
import { fields } from '@/model/fields/fields'
import { type GoldenGrain, entityCode } from '@/model/grains'
import type { MetricKey } from '@/model/metrics/all-metrics'
import type { SourceKey } from '@/model/source-systems'
import { asIso, asIsoOrNull } from '../customers/as-iso'
import { fieldValue } from '../customers/field-value'
import type { TxCtx } from '../spine/ctx'
import { query } from '../spine/query'
import { customerInput } from './customer-input'
import type { Profile, ProfileMetric, ProfileValue } from './profile'
import { resolveEntity } from './resolve-entity'
import { sourceFreshness, staleness } from './source-freshness'

/** A customer's golden record with provenance, and its metrics, as the reader's role may see them. Not-found for ids that are unknown or out of sight. */
export const getProfile = query({
  name: 'getProfile',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<Profile> => {
    const entityId = await resolveEntity(ctx, grain, id)
    const role = ctx.actor.role as Role
    // Sent together: they travel as one.
    const [golden, origins, heard, metrics, since] = await Promise.all([
      goldenRow(ctx, role, grain, entityId),
      originsOf(ctx, entityId),
      sourceFreshness(ctx),
      metricsOf(ctx, role, entityId),
      stageSince(ctx, entityId),
    ])
    return {
      grain,
      entityId,
      moved: entityId !== id,
      code: entityCode(grain, golden.number),
      name: typeof golden.name === 'string' ? golden.name : (golden.masked.name ?? null),
      values: valuesOf(ctx, role, grain, { golden, origins, heard }),
      metrics,
      sources: golden.sources,
      recordCount: golden.record_count,
      confidence: golden.confidence,
      openPairs: golden.open_pairs,
      arrivedAt: asIso(golden.arrived_at),
      stageSince: typeof golden.stage === 'string' ? (since.get(golden.stage) ?? null) : null,
    }
  },
})

type GoldenRow = {
  number: number
  record_count: number
  sources: SourceKey[]
  confidence: number
  open_pairs: number
  masked: Record<string, string>
  arrived_at: string
} & Record<string, unknown>

async function goldenRow(ctx: TxCtx, role: Role, grain: GoldenGrain, entityId: string): Promise<GoldenRow> {
  const columns = readableGoldenColumns(grain, role).filter((column) => column !== 'search_text')
  const rows = await ctx.tx.execute<GoldenRow>(
    sql`select ${sql.raw(columns.join(', '))} from ${sql.raw(`golden_${grain}`)} where entity_id = ${entityId}::uuid`,
  )
  const row = rows[0]
  if (!row) throw new Error('A golden record vanished while it was read.')
  return row
}

type ValueRow = { field: string; record_id: string; source: SourceKey; object: string; changed_at: string | null }

async function originsOf(ctx: TxCtx, entityId: string): Promise<Map<string, ValueRow>> {
  const rows = await ctx.tx.execute<ValueRow>(
    sql`select field, record_id, source, object, changed_at from golden_value where entity_id = ${entityId}::uuid`,
  )
  return new Map(rows.map((row) => [row.field, row]))
}

type Read = { golden: GoldenRow; origins: Map<string, ValueRow>; heard: Map<string, string | null> }

function valuesOf(ctx: TxCtx, role: Role, grain: GoldenGrain, { golden, origins, heard }: Read) {
  const one = ([key, field]: [string, Field]): [string, ProfileValue] => {
    const origin = origins.get(key)
    const changedAt = asIsoOrNull(origin?.changed_at ?? null)
    const heardAt = origin ? (heard.get(`${origin.source}.${origin.object}`) ?? null) : null
    return [
      key,
      {
        field: key,
        label: field.label,
        meaning: field.meaning,
        type: field.type,
        value: fieldValue(field.type, golden[key]),
        masked: golden.masked[key] ?? null,
        hidden: !mayRead(role, field.classification),
        source: origin?.source ?? null,
        recordId: origin?.record_id ?? null,
        changedAt,
        freshness: staleness(field.freshHours, heardAt, changedAt, ctx.now),
      },
    ]
  }
  return Object.fromEntries(Object.entries<Field>(fields[grain]).map(one))
}

async function metricsOf(ctx: TxCtx, role: Role, entityId: string): Promise<Profile['metrics']> {
  const rows = await ctx.tx.execute<{ metric: MetricKey; computed_at: string } & Omit<ProfileMetric, 'computedAt'>>(
    sql`select metric, value, currency, detail, day, computed_at from metric_current where entity_id = ${entityId}::uuid`,
  )
  const shown = rows.filter((row) => row.metric !== 'mrr' || mayRead(role, 'commercial'))
  return Object.fromEntries(
    shown.map(({ metric, computed_at, ...rest }) => [metric, { ...rest, computedAt: asIso(computed_at) }]),
  )
}

/** When each lifecycle stage last began, ISO 8601. */
async function stageSince(ctx: TxCtx, entityId: string): Promise<Map<string, string | null>> {
  const rows = await ctx.tx.execute<{ stage: string; at: string | null }>(sql`
    select s.stage, max(s.at) as at from stage_change s join membership m using (record_id) where m.entity_id = ${entityId}::uuid group by s.stage`)
  return new Map(rows.map((row) => [row.stage, asIsoOrNull(row.at)]))
}
