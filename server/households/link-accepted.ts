import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

/**
 * Restores links of accepted households that a reverted import took away, once their persons are back. Runs as the
 * pipeline. Links of records that are withdrawn stay away.
 */
export async function linkAccepted(ctx: TxCtx): Promise<void> {
  await ctx.tx.execute(sql`
    insert into record_link (record_id, kind, target_record_id, role)
    select p.record_id, 'person_household', h.record_id, 'decided'
    from household_suggestion s
      join source_record h on h.withdrawn_at is null and (h.record_id = s.household_record_id
        or (s.household_record_id is null and h.source = 'kith' and h.object = 'household' and h.external_id = s.suggestion_id::text))
      cross join unnest(s.person_ids) as p(record_id)
      join source_record r on r.record_id = p.record_id and r.withdrawn_at is null
    where s.status = 'accepted'
    on conflict do nothing`)
}
