import { sql } from 'drizzle-orm'
import type { Role } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import type { TxCtx } from '../spine/ctx'
import { type Match, onlyGolden } from './match'
import type { LookupReading } from './read-lookup'

const documents = [
  { source: 'shop', object: 'order', word: 'order' },
  { source: 'support', object: 'ticket', word: 'ticket' },
  { source: 'billing', object: 'subscription', word: 'subscription' },
  { source: 'billing', object: 'invoice', word: 'invoice' },
  { source: 'billing', object: 'payment', word: 'payment' },
] as const

/** Customers by the number of an order, ticket, subscription, invoice or payment, as typed or in capitals. */
export async function findByDocument(ctx: TxCtx, read: LookupReading): Promise<Match[]> {
  if (/\s/.test(read.external) || !/\d/.test(read.external)) return []
  const names = [...new Set([read.external, read.external.toUpperCase()])]
  const asked = sql.join(
    documents.flatMap((one) => names.map((name) => sql`(${one.source}, ${one.object}, ${name})`)),
    sql`, `,
  )
  const rows = await ctx.tx.execute<{ grain: string; entity_id: string; object: string; external_id: string }>(sql`
    select m.grain, m.entity_id, r.object, r.external_id
    from (values ${asked}) d(source, object, external_id)
    join source_record r on r.source = d.source and r.object = d.object and r.external_id = d.external_id
    join membership m on m.record_id = r.subject_id limit 10`)
  const byNumber = await findByInvoiceNumber(ctx, names)
  return onlyGolden(
    [...rows, ...byNumber].map((row) => ({
      grain: row.grain,
      entityId: row.entity_id,
      why: `${row.object} ${row.external_id}`,
      score: 1,
    })),
  )
}

async function findByInvoiceNumber(ctx: TxCtx, names: readonly string[]) {
  if (!(tableRules.invoice.read as readonly Role[]).includes(ctx.actor.role as Role)) return []
  return ctx.tx.execute<{ grain: string; entity_id: string; object: string; external_id: string }>(sql`
    select m.grain, m.entity_id, 'invoice' as object, i.number as external_id
    from invoice i join membership m using (record_id) where i.number = any (${sql.param([...names])}::text[]) limit 5`)
}
