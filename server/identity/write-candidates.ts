import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import type { PairBand } from '@/model/identity/match/entities/band-of'
import type { AskedAgain } from '@/model/identity/asked-again'
import type { WaterfallStep } from '@/model/identity/match/entities/waterfall'
import type { TxCtx } from '@/server/spine/ctx'
import { asDecided } from './as-decided'
import { refreshConfidence } from './refresh-confidence'
import { uuidArray } from './uuid-array'
import { valueAtStake } from './value-at-stake'

/** A pair worth asking about; `a` is the smaller id. The weight is in bits (log2 of the odds), the sum of the steps. */
export type FoundPair = {
  a: string
  b: string
  reason: 'lookalike' | 'clash' | 'shared'
  weight: number
  probability: number
  band: PairBand
  comparisons: readonly WaterfallStep[]
  /** The model that weighed the pair, and the level of each of its comparisons. */
  version: number
  levels: readonly number[]
  /** Why it is asked about although a person had decided it. */
  askedAgain: AskedAgain | null
}

/**
 * Brings the queue of a grain in line with what was found: new pairs are opened, known ones rescored, open ones not
 * found any more are gone (only those with an id in `touching`, where given). Decisions stay: a pair that a person decided is
 * opened only where it is asked about again, and closed as it was when that falls away. Returns how many are open.
 */
export async function writeCandidates(
  ctx: TxCtx,
  grain: GoldenGrain,
  found: readonly FoundPair[],
  touching: ReadonlySet<string> | null,
): Promise<number> {
  const before = await openPairs(ctx, grain, touching)
  const worth = await valueAtStake(ctx, [...new Set(found.flatMap(({ a, b }) => [a, b]))])
  const kept = new Set(found.map(({ a, b }) => `${a} ${b}`))
  const changed: { a: string; b: string }[] = before.filter(({ a, b }) => !kept.has(`${a} ${b}`))
  if (changed.length) await markGone(ctx, changed)
  for (let at = 0; at < found.length; at += 2_000)
    changed.push(...(await upsert(ctx, grain, found.slice(at, at + 2_000), worth)))
  await refreshConfidence(ctx, [...new Set(changed.flatMap(({ a, b }) => [a, b]))])
  const [row] = await ctx.tx.execute<{ n: number }>(
    sql`select count(*)::int as n from candidate_pair where grain = ${grain} and status = 'open'`,
  )
  return row?.n ?? 0
}

/** Writes the pairs that are new or differ. Returns those. */
function upsert(ctx: TxCtx, grain: GoldenGrain, found: readonly FoundPair[], worth: ReadonlyMap<string, number>) {
  const rows = found.map((pair) => ({ ...pair, value: (worth.get(pair.a) ?? 0) + (worth.get(pair.b) ?? 0) }))
  const evidence = (table: string) =>
    sql.raw(
      ['weight', 'probability', 'band', 'comparisons', 'value_at_stake', 'model_version', 'levels']
        .map((column) => `${table}.${column}`)
        .join(', '),
    )
  // What a person proposed stays a proposal, with what the engine thinks of it.
  // A pair put off that came back for what has changed says so until it is decided.
  const again = sql`case when excluded.asked_again is null and candidate_pair.status = 'open' and candidate_pair.asked_again->>'verdict' = 'later'
    then candidate_pair.asked_again else excluded.asked_again end`
  const reopened = sql`(candidate_pair.status in ('gone', 'same', 'different') or (candidate_pair.status = 'later' and excluded.asked_again->>'verdict' = 'later'))`
  const reason = sql`case when candidate_pair.reason = 'proposed' and candidate_pair.status <> 'gone' then 'proposed' else excluded.reason end`
  return ctx.tx.execute<{ a: string; b: string }>(sql`
    insert into candidate_pair (record_a, record_b, grain, reason, weight, probability, band, comparisons, value_at_stake, model_version, levels, asked_again, found_at)
    select a, b, ${grain}, reason, weight, probability, band, comparisons, value, version, levels, nullif("askedAgain", 'null'::jsonb), ${ctx.now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as f(a uuid, b uuid, reason text, weight real, probability real, band text, comparisons jsonb, value bigint, version integer, levels smallint[], "askedAgain" jsonb)
    order by a, b
    on conflict (record_a, record_b) do update set grain = excluded.grain, reason = ${reason}, weight = excluded.weight, probability = excluded.probability,
      band = excluded.band, comparisons = excluded.comparisons, value_at_stake = excluded.value_at_stake, model_version = excluded.model_version, levels = excluded.levels,
      asked_again = ${again}, status = case when ${reopened} then 'open' else candidate_pair.status end,
      decided_by = case when ${reopened} then null else candidate_pair.decided_by end, decided_at = case when ${reopened} then null else candidate_pair.decided_at end,
      version = candidate_pair.version + 1
    where (candidate_pair.status in ('open', 'later', 'gone') or excluded.asked_again is not null)
      and (${reopened} or candidate_pair.reason <> ${reason} or candidate_pair.asked_again is distinct from ${again}
        or (${evidence('candidate_pair')}) is distinct from (${evidence('excluded')}))
    returning record_a as a, record_b as b`)
}

function openPairs(ctx: TxCtx, grain: GoldenGrain, touching: ReadonlySet<string> | null) {
  const ids = touching && uuidArray([...touching])
  return ctx.tx.execute<{ a: string; b: string }>(sql`
    select record_a as a, record_b as b from candidate_pair where grain = ${grain} and status in ('open', 'later')
      and reason <> 'weak'
      and (reason <> 'proposed' or 2 > (select count(distinct m.entity_id) from membership m where m.record_id in (record_a, record_b)))
    ${ids ? sql`and (record_a = any(${ids}) or record_b = any(${ids}))` : sql``}`)
}

/** What is asked no more is gone; where a person's word on these very two stands, it is decided as it was. */
async function markGone(ctx: TxCtx, pairs: readonly { a: string; b: string }[]) {
  await ctx.tx.execute(sql`
    update candidate_pair c set status = case when e.edge_id is null then 'gone' else 'different' end, ${asDecided}
    from json_to_recordset(${JSON.stringify(pairs)}::json) as g(a uuid, b uuid)
      left join identity_edge e on e.record_a = g.a and e.record_b = g.b and e.origin = 'person' and e.rule = 'decision'
        and e.verdict = 'different' and e.retracted_at is null
    where c.record_a = g.a and c.record_b = g.b`)
}
