import { sql } from 'drizzle-orm'
import { type DecisionReason, decisionReasonKeys } from '@/model/identity/decision-kinds'
import { judgedPairs } from '@/model/identity/review/judged-pairs'
import { type KnownShare, shareKnown } from '@/model/identity/review/share-known'
import type { TxCtx } from '@/server/spine/ctx'
import type { QualityFilter } from './quality-filter'

/** Of pairs shown with a probability in this range, the share people found the same; `said` is the mean of what they were told. */
export type BandPrecision = { from: number; to: number; said: number | null; found: KnownShare | null }
export type ReasonPrecision = { why: DecisionReason; found: KnownShare | null }

/** Lower ends of the ranges, the highest first; above 0.90 a pair is called likely, below 0.60 different. */
const ranges = [0.98, 0.95, 0.9, 0.75, 0.6, 0] as const

type Row = { at: number; why: string; decided: number; same: number; said: number }

/**
 * What became of pairs by how likely they were said to be, and by why they were asked about. Each pair counts once, by the
 * last that a person said of it: a merge taken back counts as wrong, a "different" taken back as undecided. Pairs of a batch
 * count where a person looked at them: sampled ones by their answer.
 */
export async function precisionBy(
  ctx: TxCtx,
  { grain, from, to }: QualityFilter,
): Promise<{ bands: BandPrecision[]; reasons: ReasonPrecision[] }> {
  const rows = await ctx.tx.execute<Row>(sql`
    with ${sql.raw(judgedPairs)}, last as (
      select distinct on (record_a, record_b) * from judged
      where true ${grain ? sql`and grain = ${grain}` : sql``} ${from ? sql`and at >= ${`${from}T00:00:00Z`}::timestamptz` : sql``}
        ${to ? sql`and at < ${`${to}T00:00:00Z`}::timestamptz + interval '1 day'` : sql``}
      order by record_a, record_b, at desc
    )
    select (select max(r) from unnest(array[${sql.join(
      ranges.map((one) => sql`${one}::float8`),
      sql`, `,
    )}]) r where r <= probability + 1e-9) as at, why,
      count(*)::int as decided, (count(*) filter (where same))::int as same, sum(probability)::float8 as said
    from last where not open and probability is not null group by 1, 2`)
  const sum = (some: readonly Row[], of: (row: Row) => number) => some.reduce((so, row) => so + of(row), 0)
  const found = (some: readonly Row[]) =>
    shareKnown(
      sum(some, (row) => row.same),
      sum(some, (row) => row.decided),
    )
  return {
    bands: ranges.map((low, index) => {
      const own = rows.filter((row) => row.at === low)
      const decided = sum(own, (row) => row.decided)
      const said = decided ? sum(own, (row) => row.said) / decided : null
      return { from: low, to: index === 0 ? 1 : (ranges[index - 1] ?? 1), said, found: found(own) }
    }),
    reasons: decisionReasonKeys.map((why) => ({ why, found: found(rows.filter((row) => row.why === why)) })),
  }
}
