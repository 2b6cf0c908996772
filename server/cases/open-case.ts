import { sql } from 'drizzle-orm'
import { refused } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import type { CaseEvidence, CaseKind } from '@/model/cases/case-kinds'
import type { GoldenGrain } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'

export type NewCase = {
  kind: CaseKind
  grain: GoldenGrain
  entityId: string
  otherId: string | null
  evidence: CaseEvidence
  note: string
}

/** Writes a case under whoever reports it. Returns its id. Refused for the worker: only a person notices something. */
export async function openCase(
  ctx: TxCtx,
  { kind, grain, entityId, otherId, evidence, note }: NewCase,
): Promise<string> {
  const { userId } = ctx.actor
  if (!userId) throw refused('Only a person can report a case.')
  const caseId = v4()
  await ctx.tx.execute(sql`
    insert into review_case (case_id, kind, grain, entity_id, other_id, evidence, note, raised_by, raised_at)
    values (${caseId}::uuid, ${kind}, ${grain}, ${entityId}::uuid, ${otherId}::uuid, ${JSON.stringify(evidence)}::jsonb, ${note},
      ${userId}::uuid, ${ctx.now.toISOString()}::timestamptz)`)
  return caseId
}
