import { sql } from 'drizzle-orm'
import { notFound } from '@/lib/errors'
import { entityCode, type GoldenGrain } from '@/model/grains'
import { compareFields } from '@/model/survivorship/compare-fields'
import { type EntityContent, loadMembers } from '@/server/golden/load-members'
import { confidenceOf } from '@/server/identity/models/confidence-of'
import type { TxCtx } from '@/server/spine/ctx'
import { pairConsequences } from '../pair-consequences'
import { sideOfHalf, weakSides } from '../weak-sides'
import { pairHands } from './pair-hands'
import { pairMembers } from './pair-members'
import type { PairSide, PairView } from './pair-types'
import { speaksAgainst } from './speaks-against'
import { visibleContent } from './visible-content'

/** Builds the view of one pair. Throws `not-found`, also for a pair already joined. */
export async function pairView(ctx: TxCtx, recordA: string, recordB: string): Promise<PairView> {
  const [pair] = await ctx.tx.execute<PairRow>(sql`
    select record_a, record_b, version, status, grain, band, reason, note, weight, probability, comparisons, asked_again
    from candidate_pair
    where record_a = least(${recordA}::uuid, ${recordB}::uuid) and record_b = greatest(${recordA}::uuid, ${recordB}::uuid)`)
  const hands = pair && (await pairHands(ctx, pair.record_a, pair.record_b))
  if (!pair || !hands) throw notFound('The pair')
  const { record_a, record_b, asked_again: askedAgain, ...rest } = pair
  const sides = await (pair.reason === 'weak' ? halves(ctx, pair) : twoSides(ctx, pair))
  const [left, right] = [
    await withRecords(ctx, pair.grain, sides.left),
    await withRecords(ctx, pair.grain, sides.right),
  ]
  return {
    ...rest,
    recordA: record_a,
    recordB: record_b,
    ...(await confidenceIn(ctx, pair)),
    askedAgain,
    link: sides.link,
    left,
    right,
    fields: compareFields(pair.grain, left.said, right.said),
    against: await speaksAgainst(ctx, pair.grain, { left: left.members, right: right.members }, pair.comparisons),
    consequences: sides.link
      ? { figures: [], consent: [], tickets: [], ticketsMoving: 0 }
      : await pairConsequences(ctx, pair.grain, left.entityId, right.entityId),
    hands,
  }
}

type PairRow = Pick<
  PairView,
  'version' | 'status' | 'grain' | 'band' | 'reason' | 'note' | 'weight' | 'probability' | 'comparisons'
> & { record_a: string; record_b: string; asked_again: PairView['askedAgain'] }

type Head = Omit<PairSide, 'members' | 'said'>
type Side = { head: Head; content: EntityContent }

async function twoSides(ctx: TxCtx, { record_a, record_b, grain }: PairRow) {
  const entities = await loadMembers(ctx, [record_a, record_b])
  const [first, second] = [...entities.values()].sort((p, q) => p.number - q.number)
  if (!first || !second) throw notFound('The pair')
  const left = { head: await headOf(ctx, grain, first.entityId), content: first }
  return { left, right: { head: await headOf(ctx, grain, second.entityId), content: second }, link: null }
}

/** One customer that may be two: its halves side by side. Nothing adds up, since it is one so far. */
async function halves(ctx: TxCtx, { record_a, record_b, grain }: PairRow) {
  const found = await weakSides(ctx, record_a, record_b)
  if (!found) throw notFound('The pair')
  const side = (content: EntityContent): Side => ({ head: sideOfHalf(content, grain), content })
  return { left: side(found.left), right: side(found.right), link: found.link }
}

async function withRecords(ctx: TxCtx, grain: GoldenGrain, { head, content }: Side): Promise<PairSide> {
  const recordIds = content.records.map((record) => record.recordId)
  const said = visibleContent(ctx.actor.role, grain, content)
  return { ...head, members: await pairMembers(ctx, recordIds), said }
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

async function headOf(ctx: TxCtx, grain: GoldenGrain, entityId: string): Promise<Head> {
  const [row] = await ctx.tx.execute<
    Omit<Head, 'entityId' | 'code' | 'name'> & { number: number; name: string | null }
  >(sql`
    select number, name, sources, customer_since::text as since, record_count as records
    from ${sql.raw(`golden_${grain}`)} where entity_id = ${entityId}::uuid`)
  if (!row) throw notFound('The pair')
  const { number, name, sources, since, records } = row
  return { entityId, code: entityCode(grain, number), name: name ?? 'No name', sources, since, records }
}
