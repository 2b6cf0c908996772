import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import type { AskedAgain } from '@/model/identity/asked-again'
import { ruleLabel } from '@/model/identity/identifier-kinds'
import type { WeakBridge } from '@/model/identity/find-weak-bridges'
import { bandOf } from '@/model/identity/match/entities/band-of'
import { asDecided } from '@/server/identity/as-decided'
import { refreshConfidence } from '@/server/identity/refresh-confidence'
import { valueAtStake } from '@/server/identity/value-at-stake'
import type { Weights } from '@/server/identity/why/why'
import type { TxCtx } from '@/server/spine/ctx'

/** `askedAgain` where a person had joined the two sides. */
export type WeakLink = {
  entityId: string
  grain: GoldenGrain
  bridge: WeakBridge
  weights: Weights
  large: boolean
  askedAgain: AskedAgain | null
}

/**
 * Brings the open pairs of reason `weak` in line with what was found: the two sides stand in the queue by their earliest
 * records. What a person decided stays decided. Returns how many are open.
 */
export async function writeWeakLinks(ctx: TxCtx, found: readonly WeakLink[]): Promise<number> {
  const worth = await valueAtStake(
    ctx,
    found.map((link) => link.entityId),
  )
  const rows = [
    ...new Map(
      found.toReversed().map((link) => {
        const row = { ...rowOf(link), value: worth.get(link.entityId) ?? 0 }
        return [`${row.a} ${row.b}`, row]
      }),
    ).values(),
  ]
  const evidence = (table: string) =>
    sql.raw(['weight', 'band', 'comparisons', 'note', 'asked_again'].map((column) => `${table}.${column}`).join(', '))
  const written = await ctx.tx.execute<{ record_a: string }>(sql`
    insert into candidate_pair as c (record_a, record_b, grain, reason, weight, probability, band, comparisons, value_at_stake, model_version, note, asked_again, found_at)
    select a, b, grain, 'weak', weight, probability, band, comparisons, value, version, note, nullif(again, 'null'::jsonb), ${ctx.now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as f(a uuid, b uuid, grain text, weight real, probability real, band text, comparisons jsonb, value bigint, version integer, note text, again jsonb)
    order by a, b
    on conflict (record_a, record_b) do update set reason = 'weak', weight = excluded.weight, probability = excluded.probability,
      band = excluded.band, comparisons = excluded.comparisons, note = excluded.note, asked_again = excluded.asked_again, model_version = excluded.model_version,
      status = case when c.status in ('gone', 'same', 'different') then 'open' else c.status end, version = c.version + 1
    where c.status = 'gone' or (c.status in ('same', 'different') and excluded.asked_again is not null) or (c.status in ('open', 'later') and (c.reason <> 'weak' or (${evidence('c')}) is distinct from (${evidence('excluded')})))
    returning record_a`)
  const keys = found.map(({ bridge }) => `${bridge.a} ${bridge.b}`)
  const gone = await endWeak(ctx, keys)
  await refreshOf(
    ctx,
    [...written, ...gone].map((row) => row.record_a),
  )
  const [row] = await ctx.tx.execute<{ n: number }>(
    sql`select count(*)::int as n from candidate_pair where reason = 'weak' and status = 'open'`,
  )
  return row?.n ?? 0
}

/** Ends what is asked no more; where a person's word on these very two stands, it is decided as it was. */
function endWeak(ctx: TxCtx, keys: readonly string[]): Promise<{ record_a: string }[]> {
  return ctx.tx.execute<{ record_a: string }>(sql`
    update candidate_pair c set status = case when e.edge_id is null then 'gone' else 'same' end, ${asDecided}
    from candidate_pair p left join identity_edge e on e.record_a = p.record_a and e.record_b = p.record_b and e.origin = 'person'
      and e.rule = 'decision' and e.verdict = 'same' and e.retracted_at is null and p.asked_again is not null
    where p.reason = 'weak' and p.status in ('open', 'later') and c.record_a = p.record_a and c.record_b = p.record_b
      and not c.record_a || ' ' || c.record_b = any(${`{${keys.map((key) => `"${key}"`).join(',')}}`}::text[])
    returning c.record_a`)
}

function rowOf({ grain, bridge, weights, large, askedAgain }: WeakLink) {
  const start = { field: 'Starting point', level: 'prior', weight: weights.prior / 1000, sentence: 'Before looking' }
  const steps = weights.lines
    .map(({ label, level, weight, rarity, sentence, left, right }) => {
      return { field: label, level, weight: (weight + rarity) / 1000, sentence, left, right }
    })
    .filter((step) => step.weight !== 0)
    .sort((x, y) => y.weight - x.weight)
  const [a, b] = bridge.sides.map((side) => side.length)
  const link = ruleLabel(bridge.edge.rule).toLowerCase()
  const why = askedAgain
    ? 'What is known has changed since'
    : large
      ? 'Too many records to be one customer'
      : 'All else that is known speaks against it'
  return {
    a: bridge.a,
    b: bridge.b,
    grain,
    weight: weights.total / 1000,
    probability: weights.probability,
    band: bandOf(weights.probability) ?? 'different',
    comparisons: [start, ...steps],
    version: weights.modelVersion,
    again: askedAgain,
    note: `${a} and ${b} records hang together by one link: ${link}. ${why}.`,
  }
}

async function refreshOf(ctx: TxCtx, recordIds: readonly string[]): Promise<void> {
  if (!recordIds.length) return
  const rows = await ctx.tx.execute<{ entity_id: string }>(sql`
    select distinct entity_id from membership where record_id = any(${`{${recordIds.join(',')}}`}::uuid[])`)
  await refreshConfidence(
    ctx,
    rows.map((row) => row.entity_id),
  )
}
