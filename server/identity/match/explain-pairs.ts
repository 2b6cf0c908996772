import { sql } from 'drizzle-orm'
import { explainEntities } from '@/model/identity/match/entities/explain-entities'
import type { Features } from '@/model/identity/match/feature'
import type { PairExplanation } from '@/model/identity/match/score-pair'
import { loadTerms } from '@/server/identity/models/load-features'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { GrainModel } from './grain-model'

const pairsAtOnce = 2_000

/** The waterfall of each pair of entities under a model; null where a side has no record of the grain. Only reads; runs as the pipeline. */
export async function explainPairs(
  ctx: TxCtx,
  model: GrainModel,
  pairs: readonly { a: string; b: string }[],
): Promise<(PairExplanation | null)[]> {
  const explained: (PairExplanation | null)[] = []
  for (let at = 0; at < pairs.length; at += pairsAtOnce) {
    const some = pairs.slice(at, at + pairsAtOnce)
    const members = await featuresOfEntities(ctx, model, [...new Set(some.flatMap(({ a, b }) => [a, b]))])
    const { grain, version, plan, parameters } = model
    const terms = await loadTerms(ctx, { grain, version }, parameters.records, [...members.values()].flat())
    for (const { a, b } of some)
      explained.push(explainEntities(plan, parameters, terms, members.get(a) ?? [], members.get(b) ?? []))
  }
  return explained
}

/** What the records of these entities say, in the order of the records' ids. */
async function featuresOfEntities(
  ctx: TxCtx,
  { grain }: GrainModel,
  entityIds: readonly string[],
): Promise<Map<string, Features[]>> {
  const rows = await ctx.tx.execute<{ entity_id: string; features: Features }>(sql`
    select m.entity_id, r.features from unnest(${uuidArray(entityIds)}) asked(entity_id)
    join membership m using (entity_id) join match_record r on r.record_id = m.record_id and r.grain = ${grain}
    order by m.record_id`)
  const members = new Map<string, Features[]>()
  for (const { entity_id, features } of rows) {
    const own = members.get(entity_id)
    if (own) own.push(features)
    else members.set(entity_id, [features])
  }
  return members
}
