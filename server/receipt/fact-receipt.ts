import { sql } from 'drizzle-orm'
import { readableColumns } from '@/db/grants'
import { notFound } from '@/lib/errors'
import { type Role, roleKeys } from '@/model/access/roles'
import type { TableName } from '@/model/access/tables'
import type { SourceKey } from '@/model/source-systems'
import { asIso, asIsoOrNull } from '../customers/as-iso'
import { mustKnowOwner } from '../profile/guard/must-know'
import type { TxCtx } from '../spine/ctx'
import type { Reference } from './read-reference'
import type { ReceiptData, Shown } from './receipt'

const factTables = [
  'subscription',
  'subscription_change',
  'invoice',
  'payment',
  'stage_change',
  'note',
  'ticket',
  'customer_order',
  'cart',
  'loyalty_entry',
  'campaign_touch',
  'consent_event',
] as const satisfies readonly TableName[]

const moneyColumns = new Set(['amount', 'total', 'mrr_before', 'mrr_after'])

/** The receipt of one column of one fact: the record it arrived as, its version and when. */
export async function factReceipt(
  ctx: TxCtx,
  reference: string,
  of: Extract<Reference, { kind: 'fact' }>,
): Promise<ReceiptData> {
  const table = factTables.find((one) => one === of.table)
  const readable = table ? readableColumns(table, ctx.actor.role as Role) : []
  if (!table || !roleKeys.some((role) => readableColumns(table, role).includes(of.column))) throw notFound('That fact')
  const mayReadColumn = readable.includes(of.column)
  const origins = await ctx.tx.execute<Origin>(sql`
    select subject_id, source, object, external_id, version, source_changed_at, arrived_at from source_record where record_id = ${of.factId}::uuid`)
  const origin = origins[0]
  if (!origin || readable.length === 0) throw notFound('That fact')
  if (table !== 'ticket') await mustKnowOwner(ctx, of.factId)
  const value = await readColumn(ctx, table, of, origin.subject_id, readable)
  const words = of.column.replaceAll('_', ' ')
  return {
    reference,
    name: words.charAt(0).toUpperCase() + words.slice(1),
    of: `${origin.object} ${origin.external_id}`,
    meaning: `As the ${origin.object.replaceAll('_', ' ')} says it; Kith changes nothing in it.`,
    value: mayReadColumn ? value : { type: 'text', value: null, hidden: true },
    candidates: mayReadColumn
      ? [
          {
            recordId: of.factId,
            source: origin.source,
            externalId: origin.external_id,
            value,
            reason: 'the only record of it',
            won: true,
            changedAt: asIsoOrNull(origin.source_changed_at),
          },
        ]
      : [],
    lines: [
      { label: 'Fact', text: `${table.replaceAll('_', ' ')}, version ${origin.version}` },
      { label: 'Stays on', text: 'The record it arrived on, whatever is merged' },
    ],
    freshness: {
      arrivedAt: asIso(origin.arrived_at),
      changedAt: asIsoOrNull(origin.source_changed_at),
      limitHours: null,
    },
    identity: null,
    findings: null,
    checksPassed: 0,
    checksTotal: 0,
    readers: roleKeys.filter((role) => readableColumns(table, role).includes(of.column)),
  }
}

type Origin = {
  subject_id: string
  source: SourceKey
  object: string
  external_id: string
  version: number
  source_changed_at: string | null
  arrived_at: string
}

async function readColumn(
  ctx: TxCtx,
  table: (typeof factTables)[number],
  of: Extract<Reference, { kind: 'fact' }>,
  recordId: string,
  readable: readonly string[],
): Promise<Shown> {
  const asked = readable.includes(of.column)
  const currency = readable.includes('currency') ? sql`currency` : sql`null`
  const rows = await ctx.tx.execute<{ value: string | null; currency: string | null }>(sql`
    select ${asked ? sql.raw(`${of.column}::text`) : sql`null`} as value, ${currency} as currency from ${sql.raw(table)}
    where record_id = ${recordId}::uuid and fact_id = ${of.factId}::uuid`)
  const row = rows[0]
  if (!row) throw notFound('That fact')
  if (!moneyColumns.has(of.column)) return { type: 'text', value: row.value }
  return {
    type: 'money',
    value: row.value === null ? null : Number(row.value),
    ...(row.currency ? { currency: row.currency } : {}),
  }
}
