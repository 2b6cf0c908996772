import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { type AskedAgain, asksAgain, evidenceChanges, saidChanges } from '@/model/identity/asked-again'
import { heldLevels } from '@/model/identity/held-levels'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { GrainModel } from './grain-model'

type PutOff = { version: number; levels: number[]; decidedBy: string | null; decidedAt: string }

/** Pairs that a person put off (with one of `touching`, where given), by `a b`, as they were last weighed. */
export async function putOffPairs(
  ctx: TxCtx,
  grain: GoldenGrain,
  touching: ReadonlySet<string> | null,
): Promise<Map<string, PutOff>> {
  const ids = touching && uuidArray([...touching])
  const rows = await ctx.tx.execute<PutOff & { a: string; b: string }>(sql`
    select record_a as a, record_b as b, model_version as version, levels, (select name from app_user where user_id = decided_by) as "decidedBy", to_json(decided_at)#>>'{}' as "decidedAt"
    from candidate_pair where grain = ${grain} and status = 'later' and reason <> 'weak' and decided_at is not null
    ${ids ? sql`and (record_a = any(${ids}) or record_b = any(${ids}))` : sql``}`)
  return new Map(rows.map(({ a, b, ...row }) => [`${a} ${b}`, row]))
}

/** Why a pair that was put off comes back to its place; null where the same version sees what it saw. */
export function changedWhileLater(
  { version, plan, parameters }: GrainModel,
  putOff: ReadonlyMap<string, PutOff>,
  { a, b }: { a: string; b: string },
  levels: readonly number[],
): AskedAgain | null {
  const then = putOff.get(`${a} ${b}`)
  if (!then || then.version !== version) return null
  const [before, now] = [then.levels, levels].map((each) => heldLevels(plan, parameters, each, []))
  const changes = before && now ? evidenceChanges(before, now) : []
  if (!asksAgain('later', changes)) return null
  const { decidedBy, decidedAt } = then
  return { verdict: 'later', decidedBy, decidedAt, changes: saidChanges(changes) }
}
