import { sql } from 'drizzle-orm'
import { stale } from '@/lib/errors'
import type { TxCtx } from '@/server/spine/ctx'

/** Throws `stale`, naming who has the pair before them and until when, if that is somebody else. */
export async function mustNotBeHeld(ctx: TxCtx, recordA: string, recordB: string): Promise<void> {
  const [held] = await ctx.tx.execute<{ name: string | null; until: string }>(sql`
    select u.name, to_char(l.until at time zone 'UTC', 'HH24:MI UTC') as until
    from pair_lease l left join app_user u on u.user_id = l.user_id
    where l.record_a = least(${recordA}::uuid, ${recordB}::uuid) and l.record_b = greatest(${recordA}::uuid, ${recordB}::uuid)
      and l.until > ${ctx.now.toISOString()}::timestamptz and l.user_id <> ${ctx.actor.userId}::uuid`)
  if (held) throw stale(`${held.name ?? 'Somebody'} has this pair until ${held.until}. Yours was not kept.`)
}
