import { sql } from 'drizzle-orm'
import { notFound } from '@/lib/errors'
import { roleKeys } from '@/model/access/roles'
import { type GoldenGrain, grains } from '@/model/grains'
import { systemLabel } from '@/model/source-systems'
import { asIso } from '../customers/as-iso'
import type { TxCtx } from '../spine/ctx'
import { entityStanding } from './entity-standing'
import type { Reference } from './read-reference'
import type { ReceiptData, Shown } from './receipt'

type Row = { confidence: number; record_count: number; open_pairs: number; arrived_at: string; sources: string[] }

type Aspect = { label: string; meaning: string; column: string; shown: (row: Row) => Shown }

const aspects: Readonly<Record<string, Aspect>> = {
  confidence: {
    label: 'Identity',
    meaning:
      'How sure Kith is that the records are one customer, from 0 to 1: lower while a pair waits or a link is weak.',
    column: 'confidence',
    shown: (row) => ({ type: 'text', value: row.confidence.toFixed(2) }),
  },
  records: {
    label: 'Records',
    meaning: 'Records of all systems that make up this customer.',
    column: 'record_count',
    shown: (row) => ({ type: 'integer', value: row.record_count }),
  },
  sources: {
    label: 'Sources',
    meaning: 'Systems that have a record of this customer.',
    column: 'sources',
    shown: (row) => ({ type: 'text', value: row.sources.map(systemLabel).join(', ') }),
  },
  heard: {
    label: 'Updated',
    meaning: 'When the newest record of this customer arrived.',
    column: 'arrived_at',
    shown: (row) => ({ type: 'timestamp', value: asIso(row.arrived_at) }),
  },
}

/** The receipt of what Kith itself knows of a customer: how sure it is, of how many records, from which systems, how lately. */
export async function identityReceipt(
  ctx: TxCtx,
  reference: string,
  of: Extract<Reference, { kind: 'identity' }>,
): Promise<ReceiptData> {
  const aspect = Object.hasOwn(aspects, of.aspect) ? aspects[of.aspect] : undefined
  if (!aspect) throw notFound('That value')
  const { masked: _, entityId, ...standing } = await entityStanding(ctx, of.grain, of.entityId)
  const rows = await ctx.tx.execute<Row>(sql`
    select confidence, record_count, open_pairs, arrived_at, sources from ${goldenTable(of.grain)} where entity_id = ${entityId}::uuid`)
  const row = rows[0]
  if (!row) throw notFound(grains[of.grain].label)
  return {
    reference,
    ...standing,
    name: aspect.label,
    meaning: aspect.meaning,
    value: aspect.shown(row),
    candidates: [],
    lines: [
      { label: 'Grain', text: `${grains[of.grain].label}, one value` },
      { label: 'Made by', text: 'Kith, when the records were joined' },
    ],
    freshness: { arrivedAt: asIso(row.arrived_at), changedAt: null, limitHours: null },
    readers: roleKeys,
    sql: `select ${aspect.column}\nfrom golden_${of.grain}\nwhere entity_id = '${entityId}'`,
  }
}

const goldenTable = (grain: GoldenGrain) => sql.raw(`golden_${grain}`)
