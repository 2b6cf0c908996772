import { sql } from 'drizzle-orm'
import { notFound, stale } from '@/lib/errors'
import type { Override } from '@/model/survivorship/compare-fields'
import type { TxCtx } from '@/server/spine/ctx'

type Answer = 'approved' | 'refused' | 'withdrawn'
export type Opinion = {
  recordA: string
  recordB: string
  version: number
  askedBy: string
  overrides: (Override & { reason: string })[]
}

/** Answers a waiting opinion, as its author where it is withdrawn and as anybody else where not. Throws `not-found`, and `stale` naming who was first. */
export async function answerOpinion(
  ctx: TxCtx,
  opinionId: string,
  answer: Answer,
  note: string | null,
): Promise<Opinion> {
  const author =
    answer === 'withdrawn' ? sql`asked_by = ${ctx.actor.userId}::uuid` : sql`asked_by <> ${ctx.actor.userId}::uuid`
  const [row] = await ctx.tx.execute<Opinion>(sql`
    update second_opinion set status = ${answer}, answered_by = ${ctx.actor.userId}::uuid,
      answered_at = ${ctx.now.toISOString()}::timestamptz, note = ${note}
    where opinion_id = ${opinionId}::uuid and status = 'waiting' and ${author}
    returning record_a as "recordA", record_b as "recordB", pair_version as version, asked_by as "askedBy", overrides`)
  if (!row) throw await whyNot(ctx, opinionId)
  return row
}

const words: Record<string, string> = {
  approved: 'approved it',
  refused: 'did not approve it',
  withdrawn: 'withdrew it',
}

async function whyNot(ctx: TxCtx, opinionId: string): Promise<Error> {
  const [row] = await ctx.tx.execute<{ status: string; mine: boolean; name: string | null; at: string | null }>(sql`
    select o.status, o.asked_by = ${ctx.actor.userId}::uuid as mine, u.name,
      to_char(o.answered_at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI UTC') as at
    from second_opinion o left join app_user u on u.user_id = o.answered_by where o.opinion_id = ${opinionId}::uuid`)
  if (!row) return notFound('The proposal')
  if (row.status === 'waiting')
    return stale(row.mine ? 'Nobody approves their own proposal.' : 'Only its author may withdraw a proposal.')
  if (row.status === 'gone') return stale('The pair was settled otherwise meanwhile.')
  return stale(`${row.name ?? 'Somebody'} ${words[row.status] ?? row.status} on ${row.at ?? 'an unknown day'}.`)
}
