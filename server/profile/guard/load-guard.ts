import { sql } from 'drizzle-orm'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import { fields } from '@/model/fields/fields'
import { entityCode, type GoldenGrain } from '@/model/grains'
import { fieldsInDoubt, tellApart } from '@/model/identity/guard-questions'
import type { TxCtx } from '@/server/spine/ctx'
import { loadHints, type Side } from './load-hints'
import { loadLookAlikes } from './load-look-alikes'

/** That a customer may be two: how likely, what that hides from the reader, and the one question that tells them apart. */
export type Guard = {
  probability: number
  /** The likeliest pair, as the review desk names it. */
  recordA: string
  recordB: string
  other: { entityId: string; code: string; name: string | null }
  /** True for readers who must first find out whom they have before them. */
  closed: boolean
  /** Fields hidden while it is closed. */
  hidden: string[]
  /** How many fields both sides have and differ in. */
  differing: number
  question: { of: string; text: string; answers: { text: string; entityId: string }[] } | null
  /** What the reader last said, and until when it counts. */
  known: { known: 'this' | 'neither'; until: string } | null
}

/** The guard of a customer, or null where nothing is in doubt and for roles that do not see pairs. */
export async function loadGuard(ctx: TxCtx, grain: GoldenGrain, entityId: string): Promise<Guard | null> {
  const role = ctx.actor.role as Role
  if (!(tableRules.candidate_pair.read as readonly Role[]).includes(role)) return null
  const pairs = await loadLookAlikes(ctx, entityId)
  const sides = pairs.length
    ? await loadHints(ctx, grain, [entityId, ...pairs.map((pair) => pair.other)])
    : new Map<string, Side>()
  const mine = sides.get(entityId)
  const others = pairs.flatMap((pair) => {
    const side = sides.get(pair.other)
    return side ? [{ ...pair, side }] : []
  })
  const [likeliest] = others
  if (!mine || !likeliest) return null
  const known = await lastAnswer(ctx, entityId)
  const { number, hints } = likeliest.side
  return {
    probability: likeliest.probability,
    recordA: likeliest.recordA,
    recordB: likeliest.recordB,
    other: { entityId: likeliest.other, code: entityCode(grain, number), name: hints.name ?? null },
    closed: may(role, 'customer.confirm') && known?.known !== 'this',
    hidden: fieldsInDoubt(
      mine.hints,
      others.map(({ side }) => side.hints),
      telling(grain),
    ),
    differing: telling(grain).filter((field) =>
      others.some(({ side }) => side.hints[field] && mine.hints[field] && side.hints[field] !== mine.hints[field]),
    ).length,
    question: questionOf(entityId, mine, others),
    known,
  }
}

/** Look-alikes are told apart by more than what they are called and when we first heard of them. */
const notTelling = new Set(['name', 'first_name', 'last_name', 'customer_since', 'first_campaign'])
const telling = (grain: GoldenGrain) => Object.keys(fields[grain]).filter((field) => !notTelling.has(field))

/** Tells this one from the likeliest other; where it is too bare for that, those it may be from each other. */
function questionOf(entityId: string, mine: Side, others: readonly { other: string; side: Side }[]): Guard['question'] {
  const all = [{ other: entityId, side: mine }, ...others]
  for (const [i, one] of all.entries()) {
    for (const { other, side } of all.slice(i + 1)) {
      const found = tellApart(one.side.hints, side.hints)
      if (!found) continue
      const answers = [
        { text: found.mine, entityId: one.other },
        { text: found.theirs, entityId: other },
      ].toSorted((a, b) => (a.text < b.text ? -1 : 1))
      return { of: found.of, text: found.text, answers }
    }
  }
  return null
}

async function lastAnswer(ctx: TxCtx, entityId: string): Promise<Guard['known']> {
  if (!may(ctx.actor.role, 'customer.confirm')) return null
  const rows = await ctx.tx.execute<{ known: 'this' | 'neither'; expires_at: string }>(sql`
    select known, expires_at from guard_answer where user_id = ${ctx.actor.userId}::uuid and entity_id = ${entityId}::uuid
      and expires_at > ${ctx.now.toISOString()}::timestamptz order by at desc, answer_id limit 1`)
  return rows[0] ? { known: rows[0].known, until: new Date(rows[0].expires_at).toISOString() } : null
}
