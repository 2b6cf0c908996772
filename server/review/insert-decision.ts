import { sql } from 'drizzle-orm'
import { v4 } from '@/lib/uuid4'
import type { TxCtx } from '@/server/spine/ctx'

export type NewDecision = {
  recordA: string
  recordB: string
  grain: string
  verdict: 'same' | 'different'
  evidence: Readonly<Record<string, unknown>>
  weight: number | null
  batchId?: string
  reason?: string
}

/** Writes what a person holds of two records, with the evidence they saw. Returns the id by which it can be undone. */
export async function insertDecision(ctx: TxCtx, decision: NewDecision): Promise<string> {
  const edgeId = v4()
  const { recordA, recordB, grain, verdict, evidence, weight, batchId, reason } = decision
  await ctx.tx.execute(sql`
    insert into identity_edge (edge_id, record_a, record_b, grain, verdict, origin, rule, evidence, weight, decided_by, decided_at, batch_id, reason)
    values (${edgeId}::uuid, least(${recordA}::uuid, ${recordB}::uuid), greatest(${recordA}::uuid, ${recordB}::uuid), ${grain}, ${verdict},
      'person', 'decision', ${JSON.stringify(evidence)}::jsonb, ${weight}, ${ctx.actor.userId}::uuid, ${ctx.now.toISOString()}::timestamptz,
      ${batchId ?? null}::uuid, ${reason ?? null})`)
  return edgeId
}
