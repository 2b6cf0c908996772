import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, notFound, stale } from '@/lib/errors'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import { uuidArray } from '@/server/identity/uuid-array'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { giveFree } from '../leases/give-free'

const input = z.object({
  pairs: z
    .array(z.object({ recordA: z.uuid(), recordB: z.uuid(), version: z.number().int().positive() }))
    .min(1)
    .max(200),
  /** Who is to decide; null gives the pairs back to everybody. */
  to: z.uuid().nullable(),
  note: z.string().trim().max(500).default(''),
})

/**
 * Names the one who is to decide these pairs, or hands them over, with a note. All of them or none. Throws `bad-input` for
 * somebody who may not decide, and `stale` when one of them has changed since it was seen.
 */
export const assignPairs = command({
  name: 'assignPairs',
  permission: 'review.assign',
  input,
  async run(ctx, { pairs, to, note }) {
    const name = to ? await reviewer(ctx, to) : null
    const rows = await ctx.tx.execute<{ a: string; b: string }>(sql`
      insert into pair_assignment as s (record_a, record_b, assigned_to, assigned_by, at, note)
      select c.record_a, c.record_b, ${to}::uuid, ${ctx.actor.userId}::uuid, ${ctx.now.toISOString()}::timestamptz, ${note || null}
      from unnest(${uuidArray(pairs.map((pair) => pair.recordA))}, ${uuidArray(pairs.map((pair) => pair.recordB))},
        ${`{${pairs.map((pair) => pair.version).join(',')}}`}::int[]) p(a, b, version)
      join candidate_pair c on c.record_a = least(p.a, p.b) and c.record_b = greatest(p.a, p.b) and c.version = p.version
        and c.status in ('open', 'later')
      order by 1, 2
      on conflict (record_a, record_b) do update
        set assigned_to = excluded.assigned_to, assigned_by = excluded.assigned_by, at = excluded.at, note = excluded.note
      returning s.record_a as a, s.record_b as b`)
    if (rows.length < pairs.length) throw await whyNot(ctx, pairs)
    if (to !== ctx.actor.userId && may(ctx.actor.role, 'review.decide')) await giveFree(ctx, pairs)
    return {
      result: { assigned: rows.length, name },
      audit: { pairs: rows.map(({ a, b }) => `${a} ${b}`), to, note: note ? 'with a note' : 'without a note' },
    }
  },
})

async function reviewer(ctx: TxCtx, userId: string): Promise<string> {
  const [row] = await ctx.tx.execute<{ name: string; role: Role }>(
    sql`select name, role from app_user where user_id = ${userId}::uuid and disabled_at is null`,
  )
  if (!row) throw notFound('The person')
  if (!may(row.role, 'review.decide'))
    throw badInput(`${row.name} may not decide duplicates.`, { to: 'Choose a steward.' })
  return row.name
}

async function whyNot(ctx: TxCtx, pairs: z.output<typeof input>['pairs']): Promise<Error> {
  const [row] = await ctx.tx.execute<{ status: string; name: string | null; at: string | null }>(sql`
    select c.status, u.name, to_char(c.decided_at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI UTC') as at
    from unnest(${uuidArray(pairs.map((pair) => pair.recordA))}, ${uuidArray(pairs.map((pair) => pair.recordB))}) p(a, b)
    join candidate_pair c on c.record_a = least(p.a, p.b) and c.record_b = greatest(p.a, p.b)
    left join app_user u on u.user_id = c.decided_by
    order by c.status in ('open', 'later'), c.decided_at desc nulls last limit 1`)
  if (!row) return notFound('The pair')
  if (row.status === 'same' || row.status === 'different')
    return stale(`${row.name ?? 'Somebody'} was first: judged ${row.status} on ${row.at ?? 'an unknown day'}.`)
  return stale('This pair has changed. Look at it again.')
}
