import { sql } from 'drizzle-orm'
import { notFound, refused } from '@/lib/errors'
import { classifications, mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import type { GoldenGrain } from '@/model/grains'
import type { SourceKey } from '@/model/source-systems'
import { catalogueEntry } from '@/model/views/fact-catalogue'
import { type DerivedFactKey, derivedFacts } from '@/model/views/derived-facts'
import { asIso } from '../customers/as-iso'
import type { TxCtx } from '../spine/ctx'
import { consentSource } from './consent-source'
import { bindDerived, byHand, type DerivedSql, derivedSql, derivedText, valueText } from './derived-sql'
import { type DerivedValue, derivedValue } from './get-derived-facts'
import { mustKnow } from './guard/must-know'
import { memberIds, resolveEntity } from './resolve-entity'

/** A row that a small sum was made from. `minor` in minor units of `currency`; `at` is ISO 8601. */
export type SourceRow = {
  table: string
  factId: string
  column: string
  recordId: string
  at: string
  text: string
  minor?: number
  currency?: string
}

/** Everything a receipt of a small sum says. `rows` are the newest, at most 50, of `total`; `sql` gives the value when run. */
export type DerivedSource = {
  key: DerivedFactKey
  label: string
  meaning: string
  entityId: string
  source: SourceKey
  value: DerivedValue | null
  rows: SourceRow[]
  total: number
  sql: string
  readers: readonly Role[]
}

const most = 50

/**
 * What a derived fact of a customer was summed from. Refused for roles that may not read what it is made from and while it
 * is not known who this is; not-found where the grain has no such fact.
 */
export async function derivedSource(
  ctx: TxCtx,
  { grain, id, key }: { grain: GoldenGrain; id: string; key: DerivedFactKey },
): Promise<DerivedSource> {
  const fact = derivedFacts[key]
  const entry = catalogueEntry(grain, `derived:${key}`)
  if (!entry) throw notFound('That fact')
  if (!mayRead(ctx.actor.role as Role, entry.classification))
    throw refused(`${fact.label} is made from what your role does not read.`)
  const entityId = await resolveEntity(ctx, grain, id)
  await mustKnow(ctx, grain, entityId)
  const { label, meaning, source } = fact
  const said = { key, label, meaning, entityId, source, readers: classifications[entry.classification].readers }
  if (key === 'may_be_contacted') return { ...said, value: null, ...(await consentSource(ctx, grain, entityId)) }
  const records = await memberIds(ctx, entityId)
  const made: DerivedSql = derivedSql[key]
  const { id: rowId, at, column, text, minor } = made.row
  const money = minor ? `, ${minor} as minor, currency` : ''
  const select = `${rowId} as id, record_id, ${at} as at, ${text} as text${money}, count(*) over () as total`
  const rows = await ctx.tx.execute<Row>(
    sql`${bindDerived(derivedText(key, { select, grain }), records, ctx.now)} ${sql.raw(`order by ${at} desc, ${rowId} limit ${most}`)}`,
  )
  return {
    ...said,
    value: await derivedValue(ctx, key, { recordIds: records, grain }),
    rows: rows.map((row) => ({
      table: made.table,
      factId: row.id,
      column,
      recordId: row.record_id,
      at: asIso(row.at),
      text: row.text,
      ...(row.minor === undefined ? {} : { minor: Number(row.minor), currency: row.currency }),
    })),
    total: Number(rows[0]?.total ?? 0),
    sql: byHand(valueText(key, grain), entityId, ctx.now),
  }
}

type Row = {
  id: string
  record_id: string
  at: string
  text: string
  minor?: string
  currency?: string
  total: string
}
