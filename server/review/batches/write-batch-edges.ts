import { sql } from 'drizzle-orm'
import { stale } from '@/lib/errors'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { ClosedPair } from '../close-pairs'
import { insertDecisions, type PairBefore } from '../insert-decision'
import type { JudgedPair } from './batch-findings'
import type { BatchRow } from './batch-row'

/**
 * Decides these pairs and writes one edge for each, all of one act. An edge says which of the two customers retires and
 * which waiting pairs of that one it closed, so that it can be undone alone as well. Throws `stale` when a pair is no longer
 * as it was drawn.
 */
export async function writeBatchEdges(
  ctx: TxCtx,
  { batchId, grain }: BatchRow,
  same: readonly JudgedPair[],
  different: readonly JudgedPair[],
): Promise<void> {
  const before = new Map([...(await decide(ctx, same, 'same')), ...(await decide(ctx, different, 'different'))])
  if (before.size < same.length + different.length)
    throw stale('Pairs of this batch changed just now. Look at it again.')
  const numbers = await numbersOf(ctx, same)
  const merges = same.map((pair) => ({ ...pair, ...sidesOf(pair, numbers) }))
  const closed = await closePairsOf(ctx, [...new Set(merges.map((one) => one.retired))])
  const decisionOf = ({ a, b }: JudgedPair) => {
    const { weight = null, ...was } = before.get(`${a} ${b}`) ?? {}
    return {
      recordA: a,
      recordB: b,
      grain,
      weight,
      batchId,
      was: { status: 'open', by: null, at: null, ...was } as const,
    }
  }
  await insertDecisions(ctx, [
    ...merges.map((pair) => {
      const { kind, probability, survivor, retired } = pair
      const gone = closed.get(retired) ?? []
      closed.delete(retired)
      const evidence = { kind: 'batch', sampled: kind === 'sample', probability, survivor, retired, closed: gone }
      return { ...decisionOf(pair), verdict: 'same' as const, evidence }
    }),
    ...different.map((pair) => {
      const evidence = { kind: 'batch', sampled: true, probability: pair.probability }
      return { ...decisionOf(pair), verdict: 'different' as const, evidence }
    }),
  ])
}

type Decided = PairBefore & { weight: number }

/** Takes pairs as decided if they are still as they were drawn; answers how they stood, by `a b`. */
async function decide(
  ctx: TxCtx,
  pairs: readonly JudgedPair[],
  status: 'same' | 'different',
): Promise<[string, Decided][]> {
  const rows = await ctx.tx.execute<Decided & { key: string }>(sql`
    with was as (
      select c.record_a, c.record_b, c.status, c.decided_by, c.decided_at, c.weight
      from jsonb_to_recordset(${JSON.stringify(pairs.map(({ a, b, version }) => ({ a, b, version })))}::jsonb) as p(a uuid, b uuid, version integer)
        join candidate_pair c on c.record_a = p.a and c.record_b = p.b and c.version = p.version and c.status = 'open'
      for update of c),
    decided as (
      update candidate_pair c set status = ${status}, version = c.version + 1, decided_by = ${ctx.actor.userId}::uuid,
        decided_at = ${ctx.now.toISOString()}::timestamptz
      from was where c.record_a = was.record_a and c.record_b = was.record_b)
    select record_a || ' ' || record_b as key, status, decided_by as by, to_json(decided_at)#>>'{}' as at, weight from was`)
  return rows.map(({ key, ...was }) => [key, was])
}

async function numbersOf(ctx: TxCtx, pairs: readonly JudgedPair[]): Promise<Map<string, number>> {
  const rows = await ctx.tx.execute<{ id: string; number: number }>(sql`
    select record_id as id, number from membership where record_id = any(${uuidArray(pairs.flatMap(({ a, b }) => [a, b]))})`)
  return new Map(rows.map((row) => [row.id, row.number]))
}

const sidesOf = ({ a, b }: JudgedPair, numbers: ReadonlyMap<string, number>) =>
  (numbers.get(a) ?? 0) < (numbers.get(b) ?? 0) ? { survivor: a, retired: b } : { survivor: b, retired: a }

/** Closes what waits about customers that retire; each pair stands once, by the first of its sides that does. */
async function closePairsOf(ctx: TxCtx, retiring: readonly string[]): Promise<Map<string, ClosedPair[]>> {
  const ids = uuidArray(retiring)
  const rows = await ctx.tx.execute<ClosedPair>(sql`
    with waiting as (
      select record_a, record_b, status from candidate_pair
      where (record_a = any(${ids}) or record_b = any(${ids})) and status in ('open', 'later') order by 1, 2 for update),
    closed as (
      update candidate_pair c set status = 'gone', version = c.version + 1 from waiting w
      where c.record_a = w.record_a and c.record_b = w.record_b)
    select record_a as a, record_b as b, status from waiting order by 1, 2`)
  const gone = new Set(retiring)
  const closed = new Map<string, ClosedPair[]>()
  for (const pair of rows) {
    const by = gone.has(pair.a) ? pair.a : pair.b
    closed.set(by, [...(closed.get(by) ?? []), pair])
  }
  return closed
}
