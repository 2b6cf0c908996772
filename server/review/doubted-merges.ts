import { sql } from 'drizzle-orm'
import { type AskedAgain, asksAgain, evidenceChanges, saidChanges } from '@/model/identity/asked-again'
import { findBridges, type WeakBridge } from '@/model/identity/find-weak-bridges'
import { heldLevels } from '@/model/identity/held-levels'
import { explainEntities } from '@/model/identity/match/entities/explain-entities'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import { contentOf } from '@/server/identity/content-sql'
import type { Look } from '@/server/identity/decided-pairs'
import { modelOf } from '@/server/identity/match/grain-model'
import { loadTerms } from '@/server/identity/models/load-features'
import { loadEdges } from '@/server/identity/why/load-edges'
import { featuresNow } from '@/server/identity/why/load-records'
import { weighEvidence } from '@/server/identity/why/weigh-evidence'
import type { TxCtx } from '@/server/spine/ctx'
import { asClusterEdge } from './halves-of'
import type { WeakLink } from './write-weak-links'

/** More merges than this are not looked at again in one run; the latest come first. */
const mostLooked = 1_000

type Merge = {
  a: string
  b: string
  decidedBy: string | null
  decidedAt: string
  look: Look
  grain: string
  entityId: string
  records: { recordId: string; number: number }[]
}

/**
 * Customers that hang together by a person's word alone, where what is known of the two sides has changed since so that it
 * speaks for two and they are more likely two than one: they are asked about again. Only reads; runs as the pipeline.
 */
export async function doubtedMerges(ctx: TxCtx): Promise<WeakLink[]> {
  const doubted: WeakLink[] = []
  for (const merge of await changedMerges(ctx)) {
    const grain = goldenGrains.find((one) => one === merge.grain)
    const link = grain && (await doubtOf(ctx, grain, merge))
    if (link) doubted.push(link)
  }
  return doubted
}

/** Merges that stand, of customers with a record that came, went or changed since. */
function changedMerges(ctx: TxCtx): Promise<Merge[]> {
  return ctx.tx.execute<Merge>(sql`
    select e.record_a as a, e.record_b as b, (select name from app_user where user_id = e.decided_by) as "decidedBy", to_json(e.decided_at)#>>'{}' as "decidedAt", e.evidence->'look' as look,
      e.grain, x.entity_id as "entityId",
      (select json_agg(json_build_object('recordId', m.record_id, 'number', m.number) order by m.number) from membership m where m.entity_id = x.entity_id) as records
    from identity_edge e join membership x on x.record_id = e.record_a
    where e.origin = 'person' and e.verdict = 'same' and e.retracted_at is null and e.evidence ? 'look'
      and e.evidence->'look'->>'whole' is distinct from ${contentOf('x.entity_id')}
    order by e.decided_at desc, e.edge_id limit ${mostLooked}`)
}

async function doubtOf(ctx: TxCtx, grain: GoldenGrain, merge: Merge): Promise<WeakLink | null> {
  const { a, b, entityId, records } = merge
  const edges = await loadEdges(
    ctx,
    records.map((record) => record.recordId),
  )
  const bridge = findBridges(records, edges.map(asClusterEdge)).find(
    ({ edge }) => edge.origin === 'person' && [edge.a, edge.b].sort().join(' ') === `${a} ${b}`,
  )
  const askedAgain = bridge && (await turned(ctx, grain, merge, bridge))
  if (!bridge || !askedAgain) return null
  const [left, right] = bridge.sides
  const weights = await weighEvidence(
    ctx,
    grain,
    await featuresNow(ctx, grain, left),
    await featuresNow(ctx, grain, right),
  )
  if (!weights || weights.probability >= 0.5) return null
  return { entityId, grain, bridge, weights, large: false, askedAgain }
}

/** What of the evidence for a merge has turned against it, if that is enough to ask again. */
async function turned(ctx: TxCtx, grain: GoldenGrain, merge: Merge, bridge: WeakBridge): Promise<AskedAgain | null> {
  const { version, plan, parameters } = await modelOf(ctx, grain)
  const [left, right] = [
    await featuresNow(ctx, grain, bridge.sides[0]),
    await featuresNow(ctx, grain, bridge.sides[1]),
  ].map((side) => side.map((record) => record.features))
  const terms = await loadTerms(ctx, { grain, version }, parameters.records, [...(left ?? []), ...(right ?? [])])
  const explained = explainEntities(plan, parameters, terms, left ?? [], right ?? [])
  const before = heldLevels(plan, parameters, merge.look.levels, [])
  const now = explained && heldLevels(plan, parameters, explained.levels, [])
  const changes = before && now ? evidenceChanges(before, now) : []
  if (!asksAgain('same', changes)) return null
  return { verdict: 'same', decidedBy: merge.decidedBy, decidedAt: merge.decidedAt, changes: saidChanges(changes) }
}
