import { sql } from 'drizzle-orm'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import { identifierKinds } from '@/model/identity/identifier-kinds'
import { findWeakBridges, oversize, sureEnough, type WeakBridge } from '@/model/identity/find-weak-bridges'
import { lockIdentity } from '@/server/identity/lock-identity'
import { loadEdges } from '@/server/identity/why/load-edges'
import { featuresNow } from '@/server/identity/why/load-records'
import { weighEvidence } from '@/server/identity/why/weigh-evidence'
import type { Weights } from '@/server/identity/why/why'
import { asPipeline } from '@/server/spine/as-pipeline'
import type { TxCtx } from '@/server/spine/ctx'
import { doubtedMerges } from './doubted-merges'
import { asClusterEdge } from './halves-of'
import { type WeakLink, writeWeakLinks } from './write-weak-links'

/** More suspicious customers than this are not looked at in one run; the largest come first. */
const mostLooked = 1_000

/**
 * Looks for customers that hang together by one link that is not sure, while all else that is known of the two sides
 * speaks against them, for customers too large to be one, and for those a person joined whose evidence has turned since. Each is put before a person with reason `weak`; nothing is
 * split by itself. Runs as the pipeline; again, it changes nothing.
 */
export function findWeakLinks(ctx: TxCtx): Promise<{ open: number }> {
  return asPipeline(ctx, async () => {
    await lockIdentity(ctx)
    const found: WeakLink[] = []
    for (const suspect of await suspectsOf(ctx)) {
      const link = await weakLinkOf(ctx, suspect)
      if (link) found.push(link)
    }
    return { open: await writeWeakLinks(ctx, [...found, ...(await doubtedMerges(ctx))]) }
  })
}

type Suspect = { entityId: string; grain: GoldenGrain; records: { recordId: string; number: number }[] }

const unsureRules = Object.entries(identifierKinds)
  .filter(([, kind]) => kind.joins.length > 0 && kind.certainty < sureEnough)
  .map(([kind]) => kind)

/** Customers joined somewhere by a rule that is not sure and whose records bear different names, and oversize ones. */
async function suspectsOf(ctx: TxCtx): Promise<Suspect[]> {
  const rows = await ctx.tx.execute<{ id: string; grain: string; records: Suspect['records'] }>(sql`
    with unsure as (
      select distinct m.entity_id from identity_edge e join membership m on m.record_id = e.record_a
      where e.verdict = 'same' and e.retracted_at is null and e.rule = any(${`{${unsureRules.join(',')}}`}::text[])
    )
    select m.entity_id as id, min(m.grain) as grain,
      json_agg(json_build_object('recordId', m.record_id, 'number', m.number) order by m.number) as records
    from membership m join source_record s on s.record_id = m.record_id and s.withdrawn_at is null
    where m.entity_id in (select entity_id from unsure) or m.entity_id in (select entity_id from membership group by 1 having count(*) > ${oversize})
    group by 1 having count(distinct lower(s.attributes->>'name')) > 1 or count(*) > ${oversize}
    order by count(*) desc, 1 limit ${mostLooked}`)
  return rows.flatMap(({ id, grain, records }) => {
    const golden = goldenGrains.find((one) => one === grain)
    return golden ? [{ entityId: id, grain: golden, records }] : []
  })
}

async function weakLinkOf(ctx: TxCtx, { entityId, grain, records }: Suspect): Promise<WeakLink | null> {
  const edges = await loadEdges(
    ctx,
    records.map((record) => record.recordId),
  )
  const large = records.length > oversize
  const bridges = findWeakBridges(records, edges.map(asClusterEdge), large ? 1 : sureEnough)
  for (const bridge of bridges) {
    const weights = await weigh(ctx, grain, bridge)
    if (weights && (large || speaksAgainst(weights, bridge)))
      return { entityId, grain, bridge, weights, large, askedAgain: null }
  }
  return null
}

async function weigh(ctx: TxCtx, grain: GoldenGrain, { sides: [a, b] }: WeakBridge): Promise<Weights | null> {
  return weighEvidence(ctx, grain, await featuresNow(ctx, grain, a), await featuresNow(ctx, grain, b))
}

/** What is known besides the very thing the link rests on. */
const speaksAgainst = ({ lines }: Weights, { edge }: WeakBridge): boolean =>
  lines.filter((line) => line.key !== edge.rule).reduce((sum, line) => sum + line.weight + line.rarity, 0) < 0
