import { sql } from 'drizzle-orm'
import { type ClosedPair, reopenPairs } from '@/server/review/close-pairs'
import type { TxCtx } from '@/server/spine/ctx'
import type { MadeEdge } from './find-edges'

/**
 * Puts the pairs of undone decisions back to how they stood before, and those that the decisions had closed. A pair that
 * another decision still stands on is left alone. Runs as the pipeline, when the clusters stand.
 */
export async function settlePairs(ctx: TxCtx, undone: readonly MadeEdge[]): Promise<void> {
  const rows = undone.map(({ a, b, verdict, evidence }) => {
    const { was } = evidence
    return { a, b, verdict, by: was?.by ?? null, at: was?.at ?? null }
  })
  const opened = await ctx.tx.execute<{ a: string; b: string }>(sql`
    update candidate_pair p set status = 'gone', version = version + 1, decided_by = d.by, decided_at = d.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(a uuid, b uuid, verdict text, by uuid, at timestamptz)
    where p.record_a = d.a and p.record_b = d.b and p.status = d.verdict and not exists (
      select 1 from identity_edge e where e.record_a = d.a and e.record_b = d.b and e.verdict = d.verdict and e.origin = 'person' and e.retracted_at is null)
    returning p.record_a as a, p.record_b as b`)
  const before = new Map(undone.map(({ a, b, evidence }) => [`${a} ${b}`, evidence.was?.status]))
  const pairs: ClosedPair[] = opened.map(({ a, b }) => ({ a, b, status: before.get(`${a} ${b}`) ?? 'open' }))
  await reopenPairs(ctx, [...pairs, ...undone.flatMap((edge) => edge.evidence.closed ?? [])])
}
