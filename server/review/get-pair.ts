import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { entityCode, type GoldenGrain } from '@/model/grains'
import type { Comparison } from '@/model/identity/scoring/comparison'
import { loadMembers } from '@/server/golden/load-members'
import { query } from '@/server/spine/query'
import type { TxCtx } from '@/server/spine/ctx'
import { type ComparedField, compareFields } from './compare-fields'
import { type Consequences, pairConsequences } from './pair-consequences'

export type PairSide = {
  entityId: string
  code: string
  name: string
  sources: string[]
  since: string | null
  records: number
}

/** Everything a person needs to decide a pair. `left` would survive; `status` other than open or later means it was decided. */
export type PairView = {
  recordA: string
  recordB: string
  version: number
  status: string
  grain: GoldenGrain
  band: 'likely' | 'unsure' | 'different'
  reason: 'lookalike' | 'clash' | 'shared'
  weight: number
  probability: number
  comparisons: Comparison[]
  left: PairSide
  right: PairSide
  fields: ComparedField[]
  consequences: Consequences
}

/** A pair with both sides, the evidence and what a merge would do (nothing is written). Throws `not-found`, also for a pair already joined. */
export const getPair = query({
  name: 'getPair',
  permission: 'record.read',
  input: z.object({ recordA: z.uuid(), recordB: z.uuid() }),
  async run(ctx, { recordA, recordB }): Promise<PairView> {
    const [pair] = await ctx.tx.execute<PairRow>(sql`
      select record_a, record_b, version, status, grain, band, reason, weight, probability, comparisons from candidate_pair
      where record_a = least(${recordA}::uuid, ${recordB}::uuid) and record_b = greatest(${recordA}::uuid, ${recordB}::uuid)`)
    if (!pair) throw notFound('The pair')
    const entities = await loadMembers(ctx, [pair.record_a, pair.record_b])
    const sides = [...entities.values()].sort((p, q) => p.number - q.number)
    const [first, second] = sides
    if (!first || !second) throw notFound('The pair')
    const { grain } = pair
    return {
      recordA: pair.record_a,
      recordB: pair.record_b,
      version: pair.version,
      status: pair.status,
      grain,
      band: pair.band,
      reason: pair.reason,
      weight: pair.weight,
      probability: pair.probability,
      comparisons: pair.comparisons,
      left: await sideOf(ctx, grain, first.entityId),
      right: await sideOf(ctx, grain, second.entityId),
      fields: compareFields(grain, first, second),
      consequences: await pairConsequences(ctx, grain, first.entityId, second.entityId),
    }
  },
})

type PairRow = Omit<PairView, 'recordA' | 'recordB' | 'left' | 'right' | 'fields' | 'consequences'> & {
  record_a: string
  record_b: string
}

async function sideOf(ctx: TxCtx, grain: GoldenGrain, entityId: string): Promise<PairSide> {
  const [row] = await ctx.tx.execute<{
    number: number
    name: string | null
    sources: string[]
    since: string | null
    records: number
  }>(sql`
    select number, name, sources, customer_since::text as since, record_count as records
    from ${sql.raw(`golden_${grain}`)} where entity_id = ${entityId}::uuid`)
  if (!row) throw notFound('The pair')
  const { number, name, sources, since, records } = row
  return { entityId, code: entityCode(grain, number), name: name ?? 'No name', sources, since, records }
}
