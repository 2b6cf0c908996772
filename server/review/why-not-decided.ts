import { sql } from 'drizzle-orm'
import { notFound, stale } from '@/lib/errors'
import type { TxCtx } from '@/server/spine/ctx'

const words: Record<string, string> = { same: 'the same', different: 'different', later: 'for later' }

const when = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI UTC')`)

type Row = { status: string; name: string | null; at: string | null; mover: string | null; moved: string | null }

/**
 * Why a decision on a pair cannot be taken any more: who was first and when, also where they settled it by joining one
 * of the two with another customer. `a` is the smaller id.
 */
export async function whyNotDecided(ctx: TxCtx, a: string, b: string): Promise<Error> {
  const [row] = await ctx.tx.execute<Row>(sql`
    select p.status, u.name, ${when('p.decided_at')} as at, m.name as mover, ${when('m.at')} as moved
    from candidate_pair p left join app_user u on u.user_id = p.decided_by left join lateral (
      select w.name, h.at from membership_history h join app_user w on w.user_id = h.actor_id
      where h.record_id in (p.record_a, p.record_b) order by h.at desc limit 1) m on true
    where p.record_a = ${a}::uuid and p.record_b = ${b}::uuid`)
  if (!row) return notFound('The pair')
  const kept = 'Yours was not kept.'
  if (words[row.status])
    return stale(
      `${row.name ?? 'Somebody'} was first: judged ${words[row.status]} on ${row.at ?? 'an unknown day'}. ${kept}`,
    )
  if (row.status === 'open') return stale(`This pair has changed: it is open again. Look at it again. ${kept}`)
  if (row.mover)
    return stale(
      `${row.mover} was first: who is who changed for one of the two on ${row.moved}, and this pair is no longer in question. ${kept}`,
    )
  return stale(`This pair is no longer in question: they were joined otherwise or the evidence is gone. ${kept}`)
}
