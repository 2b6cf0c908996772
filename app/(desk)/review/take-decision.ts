import { z } from 'zod'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { approveMerge } from '@/server/review/approve-merge'
import { decideLater } from '@/server/review/decide-later'
import { declareDifferent } from '@/server/review/declare-different'
import { keepTogether } from '@/server/review/keep-together'
import { approveSecond } from '@/server/review/second-opinion/approve-second'
import { askSecond } from '@/server/review/second-opinion/ask-second'
import { NeedsSecond } from '@/server/review/second-opinion/needs-second'
import { refuseSecond } from '@/server/review/second-opinion/refuse-second'
import { splitHalves } from '@/server/review/split-halves'
import type { Ctx } from '@/server/spine/ctx'
import { parseInput } from '@/server/spine/parse-input'

export type DecisionKind = 'same' | 'different' | 'later'
/** `edgeId` names a decision, `opinionId` a merge that now waits for a second person; with neither there is nothing to undo but a "later". */
export type Decided = FormState & { edgeId?: string; opinionId?: string; lasting?: boolean }

const decisionInput = z.object({
  kind: z.enum(['same', 'different', 'later']),
  pair: z.object({ recordA: z.string(), recordB: z.string(), version: z.number() }),
  /** The two are halves of one customer. */
  weak: z.boolean(),
  overrides: z.array(
    z.object({ field: z.string(), value: z.union([z.string(), z.number(), z.boolean()]), reason: z.string() }),
  ),
  /** The merge that another wants and this person answers. */
  opinionId: z.string().optional(),
})
export type Decision = z.output<typeof decisionInput>

/** Takes a decision on a pair as the person saw it. A merge that needs a second person is proposed instead. */
export async function takeDecision(ctx: Ctx, given: unknown): Promise<Decided> {
  try {
    const decision = parseInput(decisionInput, given)
    const { kind, opinionId } = decision
    if (opinionId && kind !== 'later') return await answerSecond(ctx, kind, opinionId)
    if (decision.weak && kind !== 'later') return await decideHalves(ctx, kind, decision.pair)
    return await decide(ctx, decision)
  } catch (error) {
    return toFormState(error)
  }
}

async function decide(ctx: Ctx, { kind, pair, overrides }: Decision): Promise<Decided> {
  if (kind === 'same') return merge(ctx, { ...pair, overrides })
  if (kind === 'different') {
    const { edgeId } = await declareDifferent.untrusted(ctx, pair)
    return { ...succeeded('Kept as two'), edgeId }
  }
  await decideLater.untrusted(ctx, pair)
  return succeeded('Put aside')
}

async function merge(ctx: Ctx, merge: object): Promise<Decided> {
  try {
    const { edgeId, survivorCode, retiredCode } = await approveMerge.untrusted(ctx, merge)
    return { ...succeeded(`${retiredCode} now is ${survivorCode}`), edgeId }
  } catch (error) {
    if (!(error instanceof NeedsSecond)) throw error
    const { opinionId } = await askSecond.untrusted(ctx, merge)
    return { ...succeeded('Waits for a second person'), opinionId }
  }
}

async function answerSecond(ctx: Ctx, kind: 'same' | 'different', opinionId: string): Promise<Decided> {
  if (kind === 'same') {
    const { edgeId, survivorCode, retiredCode } = await approveSecond.untrusted(ctx, { opinionId })
    return { ...succeeded(`Approved: ${retiredCode} now is ${survivorCode}`), edgeId }
  }
  await refuseSecond.untrusted(ctx, { opinionId })
  return { ...succeeded('Not approved'), lasting: true }
}

async function decideHalves(ctx: Ctx, kind: 'same' | 'different', pair: object): Promise<Decided> {
  const { edgeId } = await (kind === 'same' ? keepTogether : splitHalves).untrusted(ctx, pair)
  return { ...succeeded(kind === 'same' ? 'Kept together' : 'Split in two'), edgeId }
}
