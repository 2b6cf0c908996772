import { entityCode, type GoldenGrain } from '@/model/grains'
import { survive } from '@/model/survivorship/survive'
import type { EntityContent } from '@/server/golden/load-members'
import { loadMembers } from '@/server/golden/load-members'
import { partOf } from '@/server/golden/part-of'
import { sayEdge } from '@/server/identity/why/trace-join'
import type { TxCtx } from '@/server/spine/ctx'
import { halvesOf } from './halves-of'

/** One customer as the two halves it would fall into, earlier one first; null where no single link holds them together. */
export async function weakSides(
  ctx: TxCtx,
  recordA: string,
  recordB: string,
): Promise<{ left: EntityContent; right: EntityContent; link: string } | null> {
  const halves = await halvesOf(ctx, recordA, recordB)
  const whole = halves && (await loadMembers(ctx, [halves.entityId])).get(halves.entityId)
  if (!halves || !whole) return null
  const [a, b] = [partOf(whole, halves.a), partOf(whole, halves.b)]
  const [left, right] = halves.a.includes(halves.entityId) ? [a, b] : [b, a]
  return { left, right, link: sayEdge(halves.link) }
}

/** A half as the desk shows it. The customer's own code stands by the half that would keep it. */
export function sideOfHalf(half: EntityContent, grain: GoldenGrain) {
  const name = survive(grain, half.candidates, half.pins).get('name')?.value
  const since = survive(grain, half.candidates, half.pins).get('customer_since')?.value
  return {
    entityId: half.entityId,
    code: entityCode(grain, half.number),
    name: typeof name === 'string' ? name : 'No name',
    sources: [...new Set(half.records.map((record) => record.source))],
    since: typeof since === 'string' ? since : null,
    records: half.records.length,
  }
}
