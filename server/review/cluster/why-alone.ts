import { sql } from 'drizzle-orm'
import { badInput, stale } from '@/lib/errors'
import type { TxCtx } from '@/server/spine/ctx'

/** Why a record cannot be taken out of its customer: it stands alone, since the day and by whom, if a person had a hand in it. */
export async function whyAlone(ctx: TxCtx, recordId: string): Promise<Error> {
  const [last] = await ctx.tx.execute<{ name: string | null; at: string }>(sql`
    select u.name, to_char(h.at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI UTC') as at
    from membership_history h left join app_user u on u.user_id = h.actor_id
    where h.record_id = ${recordId}::uuid or h.from_entity_id = ${recordId}::uuid order by h.at desc limit 1`)
  if (!last) return badInput('This record stands alone already.')
  return stale(
    `This record stands alone already: ${last.name ?? 'A load'} parted it on ${last.at}. Nothing was changed.`,
  )
}
