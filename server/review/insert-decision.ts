import { sql } from 'drizzle-orm'
import { v4 } from '@/lib/uuid4'
import type { TxCtx } from '@/server/spine/ctx'
import { seenOf } from './decisions/seen-of'

/** How a pair stood before it was decided, so that an undo can put it back. */
export type PairBefore = { status: 'open' | 'later'; by: string | null; at: string | null }

export type NewDecision = {
  recordA: string
  recordB: string
  grain: string
  verdict: 'same' | 'different'
  evidence: Readonly<Record<string, unknown>>
  weight: number | null
  batchId?: string
  reason?: string
  /** `cut` parts what is one customer; it may stand beside a decision on the same two records. */
  rule?: 'decision' | 'cut'
  /** The pair as it was before, as `decidePair` gives it. */
  was?: PairBefore
  /** Edges that this decision takes the place of. They are retracted already; undoing it brings them back. */
  replaced?: readonly string[]
}

/** Writes what a person holds of two records, with the evidence they saw. Returns the id by which it can be undone. */
export async function insertDecision(ctx: TxCtx, decision: NewDecision): Promise<string> {
  const [edgeId] = await insertDecisions(ctx, [decision])
  if (!edgeId) throw new Error('A decision was not written.')
  return edgeId
}

/**
 * Writes many decisions at once. One that a person had made earlier on the same two records is retracted as part of the
 * new one, which names it in its evidence (`replaced`). Returns the new ids in the order given.
 */
export async function insertDecisions(ctx: TxCtx, decisions: readonly NewDecision[]): Promise<string[]> {
  const rows = decisions.map(({ recordA, recordB, evidence, batchId, reason, rule, was, replaced, ...rest }) => {
    const [a, b] = recordA < recordB ? [recordA, recordB] : [recordB, recordA]
    const kept = { ...evidence, ...(was ? { was } : {}), ...(replaced?.length ? { replaced: [...replaced] } : {}) }
    const { grain, verdict, weight } = rest
    return { id: v4(), a, b, grain, verdict, weight, rule: rule ?? 'decision', evidence: kept, batchId, reason }
  })
  const earlier = await retractEarlier(ctx, rows)
  const written = rows.map((row) => {
    const mine = earlier.filter(({ a, b, rule }) => a === row.a && b === row.b && rule === row.rule)
    if (!mine.length) return row
    const replaced = [...(row.evidence.replaced ?? []), ...mine.map(({ edge_id }) => edge_id)]
    return { ...row, evidence: { ...row.evidence, replaced } }
  })
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  await ctx.tx.execute(sql`
    insert into identity_edge (edge_id, record_a, record_b, grain, verdict, origin, rule, evidence, weight, decided_by, decided_at, batch_id, reason)
    select d.id, d.a, d.b, d.grain, d.verdict, 'person', d.rule, d.evidence || ${seenOf('d.a', 'd.b', now)}, d.weight, ${ctx.actor.userId}::uuid, ${now},
      d."batchId", d.reason
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
      as d(id uuid, a uuid, b uuid, grain text, verdict text, rule text, evidence jsonb, weight real, "batchId" uuid, reason text)`)
  return rows.map((row) => row.id)
}

type Key = { a: string; b: string; rule: string }

function retractEarlier(ctx: TxCtx, keys: readonly Key[]): Promise<(Key & { edge_id: string })[]> {
  const asked = JSON.stringify(keys.map(({ a, b, rule }) => ({ a, b, rule })))
  return ctx.tx.execute<Key & { edge_id: string }>(sql`
    update identity_edge e set retracted_at = ${ctx.now.toISOString()}::timestamptz, retracted_by = ${ctx.actor.userId}::uuid
    from jsonb_to_recordset(${asked}::jsonb) as k(a uuid, b uuid, rule text)
    where e.record_a = k.a and e.record_b = k.b and e.rule = k.rule and e.origin = 'person' and e.retracted_at is null
    returning e.edge_id, e.record_a as a, e.record_b as b, e.rule`)
}
