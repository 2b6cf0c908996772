import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import { fields } from '@/model/fields/fields'
import { entityCode, type GoldenGrain } from '@/model/grains'
import { fieldsInDoubt, tellApart } from '@/model/identity/guard-questions'
import type { TxCtx } from '@/server/spine/ctx'
import { knowsWho, lastAnswer, type Known } from './last-answer'
import { loadHints, type Side } from './load-hints'
import { loadLookAlikes } from './load-look-alikes'
import { findWaitingPair, type WaitingPair } from './find-waiting-pair'

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
  question: {
    of: string
    text: string
    answers: { text: string; entityId: string }[]
    /** The undecided pair of the two it tells apart, which a caller's answer decides; null where none waits. */
    pair: WaitingPair | null
  } | null
  /** What the reader last said, and until when it counts. */
  known: Known | null
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
    closed: may(role, 'customer.confirm') && !knowsWho(known),
    hidden: fieldsInDoubt(
      mine.hints,
      others.map(({ side }) => side.hints),
      telling(grain),
    ),
    differing: telling(grain).filter((field) =>
      others.some(({ side }) => side.hints[field] && mine.hints[field] && side.hints[field] !== mine.hints[field]),
    ).length,
    question: await questionOf(ctx, entityId, mine, others),
    known,
  }
}

/** Look-alikes are told apart by more than what they are called and when we first heard of them. */
const notTelling = new Set(['name', 'first_name', 'last_name', 'customer_since', 'first_campaign'])
const telling = (grain: GoldenGrain) => Object.keys(fields[grain]).filter((field) => !notTelling.has(field))

/** Tells this one from the likeliest other; where it is too bare for that, those it may be from each other. */
async function questionOf(
  ctx: TxCtx,
  entityId: string,
  mine: Side,
  others: readonly { other: string; side: Side }[],
): Promise<Guard['question']> {
  const all = [{ other: entityId, side: mine }, ...others]
  for (const [i, one] of all.entries()) {
    for (const { other, side } of all.slice(i + 1)) {
      const found = tellApart(one.side.hints, side.hints)
      if (!found) continue
      const answers = [
        { text: found.mine, entityId: one.other },
        { text: found.theirs, entityId: other },
      ].toSorted((a, b) => (a.text < b.text ? -1 : 1))
      return { of: found.of, text: found.text, answers, pair: await findWaitingPair(ctx, one.other, other) }
    }
  }
  return null
}
