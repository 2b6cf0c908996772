import { type SQL, sql } from 'drizzle-orm'
import type { ClosedPair } from '@/server/review/close-pairs'
import type { PairBefore } from '@/server/review/insert-decision'
import type { TxCtx } from '@/server/spine/ctx'
import type { UndoWhat } from './undo-what'

/** An edge that a person made, as an undo needs it. */
export type MadeEdge = {
  edge_id: string
  batch_id: string | null
  a: string
  b: string
  grain: string
  verdict: 'same' | 'different'
  evidence: { closed?: ClosedPair[]; was?: PairBefore; replaced?: string[] }
  decided_at: string
  retracted_at: string | null
}

/** The persons' edges that are meant, retracted ones too, newest first. None for a pair that was only put aside. */
export function findEdges(ctx: TxCtx, what: UndoWhat): Promise<MadeEdge[]> {
  return ctx.tx.execute<MadeEdge>(sql`
    select e.edge_id, e.batch_id, e.record_a as a, e.record_b as b, e.grain, e.verdict, e.decided_at::text, e.retracted_at::text,
      jsonb_strip_nulls(jsonb_build_object('closed', e.evidence->'closed', 'was', e.evidence->'was', 'replaced', e.evidence->'replaced')) as evidence
    from identity_edge e where e.origin = 'person' and ${meant(what)} order by e.decided_at desc, e.edge_id`)
}

/** Does any of them stand? */
export async function anyStands(ctx: TxCtx, what: UndoWhat): Promise<boolean> {
  const rows = await ctx.tx.execute(sql`
    select 1 from identity_edge e where e.origin = 'person' and ${meant(what)} and e.retracted_at is null limit 1`)
  return rows.length > 0
}

function meant(what: UndoWhat): SQL {
  if ('edgeId' in what) {
    const one = sql`e.edge_id = ${what.edgeId}::uuid`
    return what.alone
      ? one
      : sql`(${one} or e.batch_id = (select o.batch_id from identity_edge o where o.edge_id = ${what.edgeId}::uuid))`
  }
  if ('batchId' in what) return sql`e.batch_id = ${what.batchId}::uuid`
  if ('by' in what)
    return sql`e.decided_by = ${what.by}::uuid and e.decided_at between ${what.from}::timestamptz and ${what.to}::timestamptz`
  return sql`e.record_a = least(${what.recordA}::uuid, ${what.recordB}::uuid) and e.retracted_at is null
    and e.record_b = greatest(${what.recordA}::uuid, ${what.recordB}::uuid)`
}
