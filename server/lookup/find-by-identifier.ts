import { sql } from 'drizzle-orm'
import { type SourceKey, sourceSystems } from '@/model/source-systems'
import type { TxCtx } from '../spine/ctx'
import { type Match, onlyGolden } from './match'
import type { LookupReading } from './read-lookup'

const mostRecords = 60

/** Customers by e-mail, phone, domain, tax id or an id of any system, whole or in part. The identifiers themselves are not read. */
export async function findByIdentifier(ctx: TxCtx, read: LookupReading): Promise<Match[]> {
  if (read.patterns.length === 0) return []
  const patterns = sql.join(
    read.patterns.map((pattern) => sql`${pattern}`),
    sql`, `,
  )
  const rows = await ctx.tx.execute<{ grain: string; entity_id: string; kind: string; exact: boolean }>(sql`
    select m.grain, m.entity_id, min(f.kind) as kind, bool_or(f.exact) as exact
    from kith_find_identifier(array[${patterns}]::text[], ${mostRecords}) f join membership m using (record_id)
    group by m.grain, m.entity_id`)
  return onlyGolden(
    rows.map((row) => ({
      grain: row.grain,
      entityId: row.entity_id,
      why: row.exact ? kindWords(row.kind) : `part of ${kindWords(row.kind)}`,
      score: row.exact ? 0.99 : 0.9,
    })),
  )
}

const words: Readonly<Record<string, string>> = {
  email: 'e-mail',
  email_key: 'e-mail',
  phone: 'phone',
  domain: 'web domain',
  tax_id: 'VAT number',
}

function kindWords(kind: string): string {
  const [source, object] = kind.split('.')
  if (!object || !source || !Object.hasOwn(sourceSystems, source)) return words[kind] ?? kind
  return `${sourceSystems[source as SourceKey].label} ${object}`
}
