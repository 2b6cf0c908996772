import { sql } from 'drizzle-orm'
import { namesIn } from '@/model/notes/names-in'
import { type About, type NamedBy, plainlyAbout } from '@/model/notes/plainly-about'
import { uuidArray } from '@/server/identity/uuid-array'
import { asPipeline } from '@/server/spine/as-pipeline'
import type { TxCtx } from '@/server/spine/ctx'

/**
 * Which of a customer's records a note of this text goes with. A record is named by its own id and facts, not by ids of other
 * systems that it carries. Looks for what the writer typed only, as the pipeline, for identifiers are not for everybody.
 */
export async function aboutOf(ctx: TxCtx, records: readonly string[], text: string): Promise<About> {
  const names = namesIn(text)
  if (!names.length || records.length < 2) return plainlyAbout(records, [])
  const ids = uuidArray(records)
  const typed = sql`${sql.param(names)}::text[]`
  const rows = await asPipeline(ctx, () =>
    ctx.tx.execute<{ record_id: string; by: NamedBy['by'] }>(sql`
      select record_id, case kind when 'email' then 'e-mail' else 'phone' end as by
        from identifier where record_id = any(${ids}) and kind in ('email', 'phone') and lower(value) = any(${typed})
      union select record_id, 'id' from source_record where record_id = any(${ids}) and lower(external_id) = any(${typed})
      union select record_id, 'order' from customer_order where record_id = any(${ids}) and lower(external_id) = any(${typed})
      union select record_id, 'ticket' from ticket where record_id = any(${ids}) and lower(external_id) = any(${typed})
      union select account_record_id, 'ticket' from ticket where account_record_id = any(${ids}) and lower(external_id) = any(${typed})
      union select record_id, 'invoice' from invoice where record_id = any(${ids}) and lower(number) = any(${typed})
      order by 1, 2`),
  )
  return plainlyAbout(
    records,
    rows.map((row) => ({ recordId: row.record_id, by: row.by })),
  )
}
