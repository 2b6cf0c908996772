import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { modelOf } from '@/server/identity/match/grain-model'
import { weighSides } from '@/server/identity/models/weigh-sides'
import type { TxCtx } from '@/server/spine/ctx'
import { clashingPairs } from './clashing-pairs'
import { decidedPairs, joinedPairs, type KnownPair, labelledPairs } from './known-pairs'
import { shuffled } from './shuffled'

/** How many pairs with known answers could be mixed in. */
export type ProbePool = { different: KnownPair[]; same: KnownPair[] }

/**
 * Pairs with known answers, the best first: what other persons decided or labelled, then sure keys and clashes, then what
 * this reviewer decided. Of sure ones those that look most alike come first, so that they are as hard as can be had.
 * Pairs that wait in the queue are none. Unless `ranked` they come in no order, which is enough to count them.
 */
export async function probePool(ctx: TxCtx, grain: GoldenGrain, ranked: boolean): Promise<ProbePool> {
  const judged = await notWaiting(ctx, [...(await decidedPairs(ctx, grain)), ...(await labelledPairs(ctx, grain))])
  const sure = await notWaiting(ctx, await clashingPairs(ctx, grain))
  const clashing = ranked ? await hardestFirst(ctx, grain, sure) : sure
  const joined = await joinedPairs(ctx, grain)
  const [foreign, own] = [judged.filter((pair) => pair.foreign), judged.filter((pair) => !pair.foreign)]
  const pool = distinct([...foreign, ...clashing, ...joined, ...own])
  return {
    different: pool.filter((pair) => pair.known === 'different'),
    same: pool.filter((pair) => pair.known === 'same'),
  }
}

/** So many of them, any of the best two in three, where there are enough. */
export const someOf = (pool: readonly KnownPair[], wanted: number): KnownPair[] =>
  shuffled(pool.slice(0, Math.ceil(wanted * 1.5))).slice(0, wanted)

async function hardestFirst(ctx: TxCtx, grain: GoldenGrain, pairs: readonly KnownPair[]): Promise<KnownPair[]> {
  const { version } = await modelOf(ctx, grain)
  if (version === 0) return [...pairs]
  const weighed = await weighSides(
    ctx,
    { grain, version },
    pairs.map(({ a, b }) => ({ left: [a], right: [b] })),
  )
  return pairs
    .map((pair, at) => ({ pair, weight: weighed[at]?.weight ?? Number.NEGATIVE_INFINITY }))
    .sort((x, y) => y.weight - x.weight)
    .map(({ pair }) => pair)
}

async function notWaiting(ctx: TxCtx, pairs: readonly KnownPair[]): Promise<KnownPair[]> {
  const waiting = await ctx.tx.execute<{ key: string }>(sql`
    select c.record_a || ' ' || c.record_b as key from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p(a uuid, b uuid)
      join candidate_pair c on c.record_a = p.a and c.record_b = p.b where c.status in ('open', 'later')`)
  const keys = new Set(waiting.map((row) => row.key))
  return pairs.filter(({ a, b }) => !keys.has(`${a} ${b}`))
}

const distinct = (pairs: readonly KnownPair[]) =>
  [...new Map(pairs.toReversed().map((pair) => [`${pair.a} ${pair.b}`, pair])).values()].toReversed()
