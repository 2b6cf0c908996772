import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { entityCode, type GoldenGrain } from '@/model/grains'
import type { WaterfallStep } from '@/model/identity/match/entities/waterfall'
import { loadMembers } from '@/server/golden/load-members'
import { query } from '@/server/spine/query'
import type { TxCtx } from '@/server/spine/ctx'
import { type ComparedField, compareFields } from './compare-fields'
import { confidenceOf } from '@/server/identity/models/confidence-of'
import { type Consequences, pairConsequences } from './pair-consequences'
import { sideOfHalf, weakSides } from './weak-sides'

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
  reason: 'lookalike' | 'clash' | 'shared' | 'proposed' | 'weak'
  /** Who proposed the pair and why, where a person did. */
  note: string | null
  weight: number
  probability: number
  /** Whether decisions have confirmed the probability, and how many did. */
  calibrated: boolean
  decisions: number
  /** Match weight in bits from which a pair counts as likely. */
  likelyFrom: number
  comparisons: WaterfallStep[]
  /** Of a weak link: what holds the two halves of one customer together. */
  link: string | null
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
      select record_a, record_b, version, status, grain, band, reason, note, weight, probability, comparisons from candidate_pair
      where record_a = least(${recordA}::uuid, ${recordB}::uuid) and record_b = greatest(${recordA}::uuid, ${recordB}::uuid)`)
    if (!pair) throw notFound('The pair')
    const { record_a, record_b, ...rest } = pair
    const evidence = { recordA: record_a, recordB: record_b, ...rest, ...(await confidenceIn(ctx, pair)) }
    return pair.reason === 'weak' ? halvesView(ctx, evidence) : pairView(ctx, evidence)
  },
})

type Evidence = Omit<PairView, 'left' | 'right' | 'fields' | 'consequences' | 'link'>

async function pairView(ctx: TxCtx, pair: Evidence): Promise<PairView> {
  const entities = await loadMembers(ctx, [pair.recordA, pair.recordB])
  const [first, second] = [...entities.values()].sort((p, q) => p.number - q.number)
  if (!first || !second) throw notFound('The pair')
  const { grain } = pair
  return {
    ...pair,
    link: null,
    left: await sideOf(ctx, grain, first.entityId),
    right: await sideOf(ctx, grain, second.entityId),
    fields: compareFields(grain, first, second),
    consequences: await pairConsequences(ctx, grain, first.entityId, second.entityId),
  }
}

/** One customer that may be two: its halves side by side. Nothing adds up, since it is one so far. */
async function halvesView(ctx: TxCtx, pair: Evidence): Promise<PairView> {
  const halves = await weakSides(ctx, pair.recordA, pair.recordB)
  if (!halves) throw notFound('The pair')
  return {
    ...pair,
    link: halves.link,
    left: sideOfHalf(halves.left, pair.grain),
    right: sideOfHalf(halves.right, pair.grain),
    fields: compareFields(pair.grain, halves.left, halves.right),
    consequences: { figures: [], consent: [], tickets: [], ticketsMoving: 0 },
  }
}

async function confidenceIn(ctx: TxCtx, { grain, weight }: PairRow) {
  const confidence = await confidenceOf(ctx, grain)
  const { calibrated, decisions } = confidence(Math.round(weight * 1000))
  return { calibrated, decisions, likelyFrom: likelyFrom((bits) => confidence(bits * 1000).probability) }
}

/** Where the curve reaches 0.90, by halving; confidence never falls as the weight grows. */
function likelyFrom(probability: (bits: number) => number): number {
  let [low, high] = [-30, 30]
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2
    if (probability(middle) >= 0.9) high = middle
    else low = middle
  }
  return high
}

type PairRow = Omit<Evidence, 'recordA' | 'recordB' | 'calibrated' | 'decisions' | 'likelyFrom'> & {
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
