import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { uuidArray } from '@/server/identity/uuid-array'
import { command } from '@/server/spine/command'

/** For how long a pair is kept for the person who has it before them, in milliseconds. */
const leaseFor = 5 * 60_000

export type Leased = { recordA: string; recordB: string }

/**
 * Takes waiting pairs before oneself for five minutes, or keeps them for as long again: those that are free, one's own, or
 * whose time is up; not what was given to somebody else, nor what waits for another's word on one's own proposal.
 * Answers which it got. Pairs are taken in one statement and one order, so that people who reach
 * for the same never lock each other out.
 */
export const leasePairs = command({
  name: 'leasePairs',
  permission: 'review.decide',
  input: z.object({ pairs: z.array(z.object({ recordA: z.uuid(), recordB: z.uuid() })).max(60) }),
  async run(ctx, { pairs }) {
    const now = ctx.now.toISOString()
    const until = new Date(ctx.now.getTime() + leaseFor)
    const rows = await ctx.tx.execute<{ a: string; b: string; fresh: boolean }>(sql`
      with wanted as (
        select distinct c.record_a, c.record_b
        from unnest(${uuidArray(pairs.map((pair) => pair.recordA))}, ${uuidArray(pairs.map((pair) => pair.recordB))}) p(a, b)
        join candidate_pair c on c.record_a = least(p.a, p.b) and c.record_b = greatest(p.a, p.b) and c.status in ('open', 'later')
        where not exists (select 1 from second_opinion o where o.record_a = c.record_a and o.record_b = c.record_b
            and o.status = 'waiting' and o.pair_version = c.version and o.asked_by = ${ctx.actor.userId}::uuid)
          and not exists (select 1 from pair_assignment s where s.record_a = c.record_a and s.record_b = c.record_b
            and s.assigned_to <> ${ctx.actor.userId}::uuid)
      ), mine as (
        select l.record_a, l.record_b from pair_lease l join wanted using (record_a, record_b)
        where l.user_id = ${ctx.actor.userId}::uuid and l.until > ${now}::timestamptz
      ), taken as (
        insert into pair_lease as l (record_a, record_b, user_id, until)
        select record_a, record_b, ${ctx.actor.userId}::uuid, ${until.toISOString()}::timestamptz from wanted order by record_a, record_b
        on conflict (record_a, record_b) do update set user_id = excluded.user_id, until = excluded.until
          where l.user_id = excluded.user_id or l.until <= ${now}::timestamptz
        returning l.record_a, l.record_b
      )
      select record_a as a, record_b as b,
        not exists (select 1 from mine m where m.record_a = t.record_a and m.record_b = t.record_b) as fresh
      from taken t order by 1, 2`)
    const got: Leased[] = rows.map(({ a, b }) => ({ recordA: a, recordB: b }))
    const fresh = rows.filter((row) => row.fresh).map(({ a, b }) => `${a} ${b}`)
    return {
      result: { got, until: until.toISOString() },
      // Keeping what one has changes nothing for anybody.
      audit: fresh.length ? { pairs: fresh, until: until.toISOString() } : null,
    }
  },
})
