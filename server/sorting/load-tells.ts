import { sql } from 'drizzle-orm'
import type { Tell } from '@/model/identity/sorting/suggest-side'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** More of one kind are not read: what tells two customers apart is among the latest. */
const most = 1_000

/** What a text may name each of these customers by: identifiers, names, streets, orders, tickets, invoices. Runs as the pipeline. */
export async function loadTells(ctx: TxCtx, entityIds: readonly string[]): Promise<Map<string, Tell[]>> {
  const rows = await ctx.tx.execute<{ id: string; kind: string; value: string }>(sql`
    with own as materialized (select record_id, entity_id from membership where entity_id = any(${uuidArray(entityIds)}))
    (select o.entity_id as id, i.kind, i.value from own o join identifier i using (record_id) limit ${most})
    union (select o.entity_id, 'reference', s.external_id from own o join source_record s using (record_id) limit ${most})
    union (select o.entity_id, case k.key when 'street' then 'street' else 'name' end, k.value from own o join source_record s on s.subject_id = o.record_id,
      jsonb_each_text(s.attributes) k where k.key in ('name', 'first_name', 'last_name', 'street') limit ${most})
    union (select o.entity_id, 'order', f.external_id from own o join customer_order f using (record_id) order by f.placed_at desc limit ${most})
    union (select o.entity_id, 'ticket', f.external_id from own o join ticket f using (record_id) order by f.created_at desc limit ${most})
    union (select o.entity_id, 'ticket', f.external_id from own o join ticket f on f.account_record_id = o.record_id order by f.created_at desc limit ${most})
    union (select o.entity_id, 'invoice', f.external_id from own o join invoice f using (record_id) order by f.issued_at desc limit ${most})`)
  const tells = new Map<string, Tell[]>(entityIds.map((id) => [id, []]))
  for (const { id, kind, value } of rows) tells.get(id)?.push({ kind, value })
  return tells
}
