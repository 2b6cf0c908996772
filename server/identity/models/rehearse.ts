import { sql } from 'drizzle-orm'
import { compareQueues, type QueuedPair } from '@/model/identity/calibrate/compare-queues'
import { bandOf, worthAsking } from '@/model/identity/match/entities/band-of'
import { contradicts } from '@/model/identity/match/entities/contradicts'
import { grainPlans } from '@/model/identity/match/grain-plans'
import { decidedPairs, refusedJoins } from '@/server/identity/decided-pairs'
import { explainPairs } from '@/server/identity/match/explain-pairs'
import { allTerms } from '@/server/identity/match/all-terms'
import { findGrainPairs } from '@/server/identity/match/find-grain-pairs'
import { fits } from '@/server/identity/match/grain-model'
import { loadTable } from '@/server/identity/match/load-table'
import { sharedJoins } from '@/server/identity/shared-joins'
import type { TxCtx } from '@/server/spine/ctx'
import { confidenceUnder } from './confidence-of'
import { getParameters, publishedVersion } from './get-model'
import { leastWeight } from './least-weight'
import type { ModelKey } from './model-key'

/** What publishing a version would do to the queue of look-alikes, as worked out at `at` against version `against`. */
export type Rehearsal = {
  at: string
  against: number | null
  before: Record<string, number>
  after: Record<string, number>
  stay: number
  enter: number
  leave: number
  move: number
  /** A few pairs of each kind, by the ids of the two entities. */
  examples: { kind: 'enter' | 'leave' | 'move'; a: string; b: string; from: string | null; to: string | null }[]
}

const examplesOfEach = 8

/**
 * Works out the queue as it would be under this version and compares it with the present one: which pairs would enter,
 * leave or change their band. Kept with the version; the queue itself is not touched. Null for a version whose comparisons
 * are no longer those of the grain. Runs as the pipeline.
 */
export async function rehearse(ctx: TxCtx, key: ModelKey): Promise<Rehearsal | null> {
  if (!fits(grainPlans[key.grain], await getParameters(ctx, key))) return null
  const after = await queueUnder(ctx, key)
  const before = await ctx.tx.execute<QueuedPair>(sql`
    select record_a as a, record_b as b, band from candidate_pair
    where grain = ${key.grain} and status in ('open', 'later') and reason = 'lookalike'`)
  const { stay, enter, leave, move } = compareQueues([...before], after)
  const rehearsal: Rehearsal = {
    at: ctx.now.toISOString(),
    against: await publishedVersion(ctx, key.grain),
    before: countBands(before),
    after: countBands(after),
    stay,
    enter: enter.length,
    leave: leave.length,
    move: move.length,
    examples: [
      ...enter
        .slice(0, examplesOfEach)
        .map(({ a, b, band }) => ({ kind: 'enter' as const, a, b, from: null, to: band })),
      ...leave
        .slice(0, examplesOfEach)
        .map(({ a, b, band }) => ({ kind: 'leave' as const, a, b, from: band, to: null })),
      ...move.slice(0, examplesOfEach).map(({ a, b, band, from }) => ({ kind: 'move' as const, a, b, from, to: band })),
    ],
  }
  await ctx.tx.execute(sql`
    update match_model set figures = figures || ${JSON.stringify({ rehearsal })}::jsonb
    where grain = ${key.grain} and version = ${key.version}`)
  return rehearsal
}

/** The look-alikes that would be asked about under this version: found, weighed and banded as the real run does. */
async function queueUnder(ctx: TxCtx, { grain, version }: ModelKey): Promise<QueuedPair[]> {
  const model = { grain, version, plan: grainPlans[grain], parameters: await getParameters(ctx, { grain, version }) }
  const terms = await allTerms(ctx, model)
  const confidence = await confidenceUnder(ctx, { grain, version })
  const least = leastWeight((weight) => confidence(weight).probability, worthAsking)
  const { pairs } = await findGrainPairs(model, await loadTable(ctx, grain), terms, least)
  const [decided, refused, shared] = [
    await decidedPairs(ctx, grain, null),
    await refusedJoins(ctx, grain, null),
    await sharedJoins(ctx, grain, null),
  ]
  const asked = pairs.filter(({ a, b }) => ![decided, refused, shared].some((known) => known.has(`${a} ${b}`)))
  const explained = await explainPairs(ctx, model, asked)
  return asked.flatMap(({ a, b, weight }, at) => {
    const band = bandOf(confidence(weight).probability, contradicts(model.plan, explained[at]?.levels ?? []))
    return band === null ? [] : [{ a, b, band }]
  })
}

function countBands(pairs: readonly QueuedPair[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { band } of pairs) counts[band] = (counts[band] ?? 0) + 1
  return counts
}
