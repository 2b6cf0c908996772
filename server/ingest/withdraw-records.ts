import { sql } from 'drizzle-orm'
import type { SourceObject } from '@/model/sources/source-object'
import type { TxCtx } from '@/server/spine/ctx'
import { limits } from './limits'
import { uuidList } from './uuid-list'
import { deleteFacts } from './write-facts'

/** A record to be taken out of all that is derived. */
export type Withdrawn = { recordId: string; object: string; subjectId: string; grain: string | null }

/**
 * Takes records out: they identify nobody, say nothing and have no fact, while every version of them stays as it was
 * received. Sending them again brings them back.
 */
export async function withdrawRecords(ctx: TxCtx, source: SourceObject, records: readonly Withdrawn[]): Promise<void> {
  for (let from = 0; from < records.length; from += limits.lot) {
    const lot = records.slice(from, from + limits.lot)
    const ids = uuidList(lot.map(({ recordId }) => recordId))
    await ctx.tx.execute(
      sql`update source_record set withdrawn_at = ${ctx.now.toISOString()}::timestamptz, attributes = '{}'::jsonb where record_id = any (${ids})`,
    )
    await ctx.tx.execute(sql`delete from identifier where record_id = any (${ids})`)
    await ctx.tx.execute(sql`delete from record_link where record_id = any (${ids})`)
    await ctx.tx.execute(sql`delete from attribute_history where record_id = any (${ids})`)
    for (const [object, table] of factTables(source)) {
      const pairs = lot
        .filter((one) => one.object === object)
        .map(({ subjectId, recordId }) => [subjectId, recordId] as const)
      if (pairs.length && table === 'product') await deleteProducts(ctx, pairs)
      else if (pairs.length) await deleteFacts(ctx, table, pairs)
    }
  }
}

/** A product belongs to no customer; it is known by the id its record bears. */
async function deleteProducts(ctx: TxCtx, pairs: readonly (readonly [owner: string, fact: string])[]): Promise<void> {
  const ids = uuidList(pairs.map(([, recordId]) => recordId))
  await ctx.tx.execute(
    sql`delete from product where sku in (select external_id from source_record where record_id = any (${ids}))`,
  )
}

const factTables = (source: SourceObject) =>
  source.records.flatMap((rule) => (rule.fact ? [[rule.object ?? source.object, rule.fact.table] as const] : []))
