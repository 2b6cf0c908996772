import { sql } from 'drizzle-orm'
import { entityCode } from '@/model/grains'
import { connectedParts } from '@/model/identity/graph/connected-parts'
import { linkKey } from '@/model/identity/graph/graph-links'
import { v4 } from '@/lib/uuid4'
import { uuidArray } from '@/server/identity/uuid-array'
import { insertDecisions } from '@/server/review/insert-decision'
import { rederive } from '@/server/review/rederive'
import type { TxCtx } from '@/server/spine/ctx'
import { callBack } from './call-back'
import { closePairsBetween } from './close-pairs-between'
import type { Cluster } from './load-cluster'

/** A customer that came of a parting, by the records it was meant to have. */
export type Part = { entityId: string; code: string; recordIds: string[] }

export type Parted = {
  /** Names the decision: undoing it undoes all of it. */
  edgeId: string
  batchId: string
  parts: Part[]
  /** How many links the person's word had to make, where a part would not have hung together by itself. */
  held: number
  /** Uses of the wrong identity that are called back, and things persons attached to it that wait to be sorted. */
  uses: number
  sorting: number
}

/**
 * Takes one customer apart as one decision: each record of a part is declared different from each of the others, and a part
 * that would fall to pieces without them is held together by the same person's word. A "different" goes by the rule `cut`,
 * so that an earlier "same" of the same two records can stand beside it: taking either back leaves the other. Everything
 * that follows is derived. Needs the identity lock.
 */
export async function partRecords(
  ctx: TxCtx,
  cluster: Cluster,
  parts: readonly (readonly string[])[],
  reason?: string,
): Promise<Parted> {
  const ids = cluster.records.map((record) => record.recordId)
  const closed = await closePairsBetween(ctx, parts)
  const said = { grain: cluster.grain, weight: null, batchId: v4(), reason }
  const different = pairsBetween(parts).map(([recordA, recordB]) => {
    const pair = closed.get(linkKey(recordA, recordB))
    const evidence = pair ? { closed: [pair] } : {}
    return { ...said, recordA, recordB, verdict: 'different' as const, rule: 'cut' as const, evidence }
  })
  const same = parts.flatMap((part) => {
    const [[recordA = ''] = [], ...loose] = connectedParts(part, cluster.edges)
    return loose.map(([recordB = '']) => ({
      ...said,
      recordA,
      recordB,
      verdict: 'same' as const,
      evidence: { held: true },
    }))
  })
  const [edgeId = ''] = await insertDecisions(ctx, [...different, ...same])
  await rederive(ctx, ids, 'split')
  const now = await partsNow(ctx, cluster, parts)
  const followUp = await callBack(ctx, cluster, { edgeId, parts: now, reason: reason ?? null })
  return { edgeId, batchId: said.batchId, parts: now, held: same.length, ...followUp }
}

/** Every two records of different parts. */
function pairsBetween(parts: readonly (readonly string[])[]): [string, string][] {
  return parts.flatMap((part, at) =>
    parts.slice(at + 1).flatMap((other) => part.flatMap((a) => other.map((b): [string, string] => [a, b]))),
  )
}

/** The customer each part has become: that of its first record. */
async function partsNow(ctx: TxCtx, { grain }: Cluster, parts: readonly (readonly string[])[]): Promise<Part[]> {
  const rows = await ctx.tx.execute<{ record_id: string; entity_id: string; number: number }>(sql`
    select m.record_id, m.entity_id, f.number from membership m join membership f on f.record_id = m.entity_id
    where m.record_id = any(${uuidArray(parts.map((part) => part[0] ?? ''))})`)
  return parts.flatMap((part) => {
    const now = rows.find((row) => row.record_id === part[0])
    return now ? [{ entityId: now.entity_id, code: entityCode(grain, now.number), recordIds: [...part] }] : []
  })
}
