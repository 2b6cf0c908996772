import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { isJunk } from '@/model/identity/junk-values'
import type { TxCtx } from '@/server/spine/ctx'

/** A value that more than one entity can be known by. `ids` are its entities, at most thirteen of them. */
export type SharedValue = { kind: string; value: string; count: number; ids: string[] }

/** Values of identifiers, and hosts of organisations' mailboxes, that several entities of the grain have. */
export async function sharedValues(ctx: TxCtx, grain: GoldenGrain): Promise<SharedValue[]> {
  const rows = await ctx.tx.execute<SharedValue>(sql`
    with one as (
      select distinct case when i.kind = 'email' and h.host then 'domain' else i.kind end as kind,
        case when h.host then split_part(i.value, '@', 2) else i.value end as value, m.entity_id
      from identifier i join membership m on m.record_id = i.record_id cross join (values (false), (true)) as h(host)
      where i.grain = ${grain} and i.kind in ('email', 'email_key', 'phone', 'domain', 'tax_id')
        and (not h.host or (i.kind = 'email' and i.grain <> 'person'))
    )
    select kind, value, count(*)::int as count, (array_agg(entity_id::text order by entity_id))[1:13] as ids
    from one group by kind, value having count(*) > 1`)
  return rows.filter((row) => !isJunk(row.kind, row.value))
}
