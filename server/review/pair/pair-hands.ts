import { sql } from 'drizzle-orm'
import type { Override } from '@/model/survivorship/compare-fields'
import { dueAt } from '@/model/identity/review/due-at'
import type { TxCtx } from '@/server/spine/ctx'
import { rulesInForce } from '../policy/rules-in-force'

/** A merge that somebody wants and another is to approve. */
export type WaitingOpinion = {
  opinionId: string
  askedBy: string
  mine: boolean
  /** ISO moment. */
  askedAt: string
  overrides: Override[]
}

/** In whose hands a pair is. Moments are ISO. */
export type PairHands = {
  /** Somebody else who has it before them. */
  held: { name: string; until: string } | null
  assigned: { userId: string; name: string; by: string; note: string | null } | null
  opinion: WaitingOpinion | null
  /** Whether the asker's "same" would go to a second person. */
  needsSecond: boolean
  foundAt: string
  due: string | null
  /** Who decided it, where it waits no more. */
  decided: { name: string; at: string } | null
}

type Row = {
  grain: string
  value: number
  found: string
  status: string
  decided_name: string | null
  decided_at: string | null
  held_by: string | null
  held_until: string | null
  assigned_to: string | null
  assigned_name: string | null
  assigner: string | null
  note: string | null
  opinion_id: string | null
  asked_id: string | null
  asked_name: string | null
  asked_at: string | null
  overrides: Override[] | null
}

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`)

/** Reads who holds, was given, wants or has decided a pair, and by when it is due. `recordA` is the smaller id. */
export async function pairHands(ctx: TxCtx, recordA: string, recordB: string): Promise<PairHands | null> {
  const me = ctx.actor.userId
  const { secondFrom, deadlines } = await rulesInForce(ctx)
  const [row] = await ctx.tx.execute<Row>(sql`
    select c.grain, c.value_at_stake::float8 as value, ${iso('c.found_at')} as found, c.status,
      d.name as decided_name, ${iso('c.decided_at')} as decided_at,
      h.name as held_by, ${iso('l.until')} as held_until,
      s.assigned_to, t.name as assigned_name, b.name as assigner, s.note,
      o.opinion_id, o.asked_by as asked_id, w.name as asked_name, ${iso('o.asked_at')} as asked_at, o.overrides
    from candidate_pair c
      left join app_user d on d.user_id = c.decided_by
      left join pair_lease l on l.record_a = c.record_a and l.record_b = c.record_b and l.user_id <> ${me}::uuid
        and l.until > ${ctx.now.toISOString()}::timestamptz
      left join app_user h on h.user_id = l.user_id
      left join pair_assignment s on s.record_a = c.record_a and s.record_b = c.record_b and s.assigned_to is not null
      left join app_user t on t.user_id = s.assigned_to left join app_user b on b.user_id = s.assigned_by
      left join second_opinion o on o.record_a = c.record_a and o.record_b = c.record_b and o.status = 'waiting' and o.pair_version = c.version
      left join app_user w on w.user_id = o.asked_by
    where c.record_a = ${recordA}::uuid and c.record_b = ${recordB}::uuid`)
  if (!row) return null
  const some = (name: string | null) => name ?? 'Somebody'
  return {
    held: row.held_until ? { name: some(row.held_by), until: row.held_until } : null,
    assigned: row.assigned_to
      ? { userId: row.assigned_to, name: some(row.assigned_name), by: some(row.assigner), note: row.note }
      : null,
    opinion:
      row.opinion_id && row.asked_at
        ? {
            opinionId: row.opinion_id,
            askedBy: some(row.asked_name),
            mine: row.asked_id === me,
            askedAt: row.asked_at,
            overrides: row.overrides ?? [],
          }
        : null,
    needsSecond: secondFrom !== null && row.grain === 'account' && row.value >= secondFrom,
    foundAt: row.found,
    due: dueAt(new Date(row.found), row.value, deadlines)?.toISOString() ?? null,
    decided:
      row.decided_at && row.status !== 'open' && row.status !== 'later'
        ? { name: some(row.decided_name), at: row.decided_at }
        : null,
  }
}
