import { sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** A source record of one side. `since` is an ISO moment: when its system made it, else when it first came here. */
export type PairMember = { recordId: string; source: string; object: string; externalId: string; since: string }

/** These records, oldest first. */
export async function pairMembers(ctx: TxCtx, recordIds: readonly string[]): Promise<PairMember[]> {
  const rows = await ctx.tx.execute<PairMember>(sql`
    select record_id as "recordId", source, object, external_id as "externalId",
      to_char(coalesce(source_created_at, first_arrived_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
    from source_record where record_id = any(${uuidArray(recordIds)})
    order by coalesce(source_created_at, first_arrived_at), record_id`)
  return [...rows]
}
