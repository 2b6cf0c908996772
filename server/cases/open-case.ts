import { sql } from 'drizzle-orm'
import { refused } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import type { CaseEvidence, CaseKind } from '@/model/cases/case-kinds'
import type { DoubtedNumber } from '@/model/cases/doubted-number'
import type { GoldenGrain } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'

export type NewCase = { evidence: CaseEvidence; note: string } & (
  | { kind: Exclude<CaseKind, 'wrong-number'>; grain: GoldenGrain; entityId: string; otherId: string | null }
  | { kind: 'wrong-number'; evidence: { number: DoubtedNumber } }
)

/** Writes a case under whoever reports it. Returns its id. Refused for the worker: only a person notices something. */
export async function openCase(ctx: TxCtx, given: NewCase): Promise<string> {
  const { userId } = ctx.actor
  if (!userId) throw refused('Only a person can report a case.')
  const caseId = v4()
  const of = given.kind === 'wrong-number' ? { grain: null, entityId: null, otherId: null } : given
  await ctx.tx.execute(sql`
    insert into review_case (case_id, kind, grain, entity_id, other_id, evidence, note, raised_by, raised_at)
    values (${caseId}::uuid, ${given.kind}, ${of.grain}, ${of.entityId}::uuid, ${of.otherId}::uuid, ${JSON.stringify(given.evidence)}::jsonb, ${given.note},
      ${userId}::uuid, ${ctx.now.toISOString()}::timestamptz)`)
  return caseId
}
