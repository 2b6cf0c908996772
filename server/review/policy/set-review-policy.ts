import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, stale } from '@/lib/errors'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'

const minor = z.number().int().nonnegative().max(1e15)

/** Writes the rules of review anew, with a reason. `version` is the one that was seen; throws `stale` when somebody wrote another meanwhile. */
export const setReviewPolicy = command({
  name: 'setReviewPolicy',
  permission: 'review.policy',
  input: z.object({
    version: z.number().int().nonnegative(),
    secondFrom: minor.nullable(),
    deadlines: z.array(z.object({ from: minor, hours: z.number().int().min(1).max(8760) })).max(8),
    reason: z.string().trim().min(3, 'Say why in a few words.').max(500),
  }),
  async run(ctx, { version, secondFrom, deadlines, reason }) {
    if (new Set(deadlines.map((step) => step.from)).size < deadlines.length)
      throw badInput('Two deadlines begin at the same value.', { deadlines: 'Each step begins at another value.' })
    const steps = deadlines.toSorted((p, q) => p.from - q.from)
    const written = await ctx.tx.execute<{ version: number }>(sql`
      insert into review_policy (version, second_from, deadlines, reason, changed_by, changed_at)
      select ${version + 1}::int, ${secondFrom}::bigint, ${JSON.stringify(steps)}::jsonb, ${reason}, ${ctx.actor.userId}::uuid, ${ctx.now.toISOString()}::timestamptz
      where ${version}::int = (select coalesce(max(version), 0) from review_policy)
      on conflict (version) do nothing returning version`)
    if (!written.length) throw await whoWasFirst(ctx)
    return { result: { version: version + 1 }, audit: { version: version + 1, secondFrom, deadlines: steps, reason } }
  },
})

async function whoWasFirst(ctx: TxCtx): Promise<Error> {
  const [row] = await ctx.tx.execute<{ name: string | null; at: string }>(sql`
    select u.name, to_char(p.changed_at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI UTC') as at
    from review_policy p left join app_user u on u.user_id = p.changed_by order by p.version desc limit 1`)
  return stale(`${row?.name ?? 'Somebody'} changed the rules on ${row?.at ?? 'an unknown day'}. Yours were not kept.`)
}
