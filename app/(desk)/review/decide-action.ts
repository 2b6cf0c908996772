'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { approveMerge } from '@/server/review/approve-merge'
import { decideLater } from '@/server/review/decide-later'
import { declareDifferent } from '@/server/review/declare-different'
import { keepTogether } from '@/server/review/keep-together'
import { splitHalves } from '@/server/review/split-halves'

export type DecisionKind = 'same' | 'different' | 'later'
export type Decided = FormState & { edgeId?: string }

/** Takes one of the three decisions on a pair as the person saw it; `weak` where the two are halves of one customer. */
export async function decideAction(
  kind: DecisionKind,
  pair: { recordA: string; recordB: string; version: number },
  weak: boolean,
): Promise<Decided> {
  try {
    const ctx = await requireCtx()
    const decided = await (weak && kind !== 'later' ? decideHalves(kind, pair, ctx) : decide(kind, pair, ctx))
    revalidatePath('/review')
    return decided
  } catch (error) {
    return toFormState(error)
  }
}

async function decide(
  kind: DecisionKind,
  pair: unknown,
  ctx: Awaited<ReturnType<typeof requireCtx>>,
): Promise<Decided> {
  if (kind === 'same') {
    const { edgeId, survivorCode, retiredCode } = await approveMerge.untrusted(ctx, pair)
    return { ...succeeded(`${retiredCode} now is ${survivorCode}`), edgeId }
  }
  if (kind === 'different') {
    const { edgeId } = await declareDifferent.untrusted(ctx, pair)
    return { ...succeeded('Kept as two'), edgeId }
  }
  await decideLater.untrusted(ctx, pair)
  return succeeded('Put aside')
}

async function decideHalves(
  kind: 'same' | 'different',
  pair: unknown,
  ctx: Awaited<ReturnType<typeof requireCtx>>,
): Promise<Decided> {
  const { edgeId } = await (kind === 'same' ? keepTogether : splitHalves).untrusted(ctx, pair)
  return { ...succeeded(kind === 'same' ? 'Kept together' : 'Split in two'), edgeId }
}
