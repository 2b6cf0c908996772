import type { GoldenGrain } from '@/model/grains'
import type { Cut } from '@/model/identity/graph/find-cuts'
import { weakestCuts } from '@/model/identity/graph/weakest-cuts'
import type { WhyEdge } from '@/server/identity/why/load-edges'
import { type ComparedRecord, featuresNow } from '@/server/identity/why/load-records'
import { weighEvidence } from '@/server/identity/why/weigh-evidence'
import type { TxCtx } from '@/server/spine/ctx'
import type { ElseKnown } from './cluster-view'
import type { Cluster } from './load-cluster'

/** Only so many of the least sure places are weighed, and only so many records of each side, the earliest. */
const mostWeighed = 6
const mostCompared = 8

export type WeighedCut = { cut: Cut<WhyEdge>; elseKnown: ElseKnown | null }

/**
 * The place where a customer hangs together by least: of the least sure cuts the one where certainty and all else that is
 * known of the two sides (both in bits) add up to least. Null for one record.
 */
export async function weighCuts(ctx: TxCtx, grain: GoldenGrain, cluster: Cluster): Promise<WeighedCut | null> {
  const cuts = weakestCuts(
    cluster.records.map((record) => record.recordId),
    cluster.edges,
  )
  const few = cuts.slice(0, mostWeighed)
  const sides = [
    ...new Set(few.flatMap((cut) => [...cut.stays.slice(0, mostCompared), ...cut.leaves.slice(0, mostCompared)])),
  ]
  const known = new Map((await featuresNow(ctx, grain, sides)).map((record) => [record.recordId, record]))
  let least: (WeighedCut & { bits: number }) | null = null
  for (const cut of few) {
    const elseKnown = await weigh(ctx, grain, cut, known)
    const bits = Math.log2(cut.certainty / (1 - cut.certainty)) + (elseKnown?.bits ?? 0)
    if (!least || bits < least.bits) least = { cut, elseKnown, bits }
  }
  return least
}

async function weigh(
  ctx: TxCtx,
  grain: GoldenGrain,
  cut: Cut<WhyEdge>,
  known: ReadonlyMap<string, ComparedRecord>,
): Promise<ElseKnown | null> {
  const side = (ids: readonly string[]) => ids.slice(0, mostCompared).flatMap((id) => known.get(id) ?? [])
  const weights = await weighEvidence(ctx, grain, side(cut.stays), side(cut.leaves))
  if (!weights) return null
  const parted = new Set(cut.edges.map((edge) => edge.rule))
  const reasons = weights.lines
    .filter((line) => !parted.has(line.key))
    .map(({ key, sentence, weight, rarity }) => ({ key, sentence, bits: (weight + rarity) / 1000 }))
    .filter((line) => line.bits !== 0)
    .sort((x, y) => Math.abs(y.bits) - Math.abs(x.bits))
  return { bits: reasons.reduce((sum, line) => sum + line.bits, 0), reasons: reasons.slice(0, 5) }
}
