import { type SQL, sql } from 'drizzle-orm'
import { type Agreement, agreementOf } from '@/model/identity/certify/agreement'
import { type Verdict, verdicts } from '@/model/identity/certify/verdict'
import type { TxCtx } from '@/server/spine/ctx'
import type { QualityFilter } from './quality-filter'

/** How well two people agree who judged the same pair: in a batch, as second approver, and when a pair was decided anew. */
export type AgreementLine = { key: 'batch' | 'second' | 'again'; agreement: Agreement | null }

type Row = { key: AgreementLine['key']; one: string; other: string; pairs: number }

/** Agreement by where the second judgement came from, and over all. */
export async function agreementBy(
  ctx: TxCtx,
  { grain, from, to }: QualityFilter,
): Promise<{ lines: AgreementLine[]; all: Agreement | null }> {
  const within = (moment: SQL, of: SQL) => sql`${grain ? sql`${of} = ${grain}` : sql`true`}
    ${from ? sql`and ${moment} >= ${`${from}T00:00:00Z`}::timestamptz` : sql``}
    ${to ? sql`and ${moment} < ${`${to}T00:00:00Z`}::timestamptz + interval '1 day'` : sql``}`
  const rows = await ctx.tx.execute<Row>(sql`
    with twice as (
      select 'batch' as key, x.verdict as one, y.verdict as other
      from batch_answer x join batch_answer y using (batch_id, record_a, record_b) join review_batch b using (batch_id)
      where (x.at, x.user_id) < (y.at, y.user_id) and x.user_id <> y.user_id and ${within(sql`y.at`, sql`b.grain`)}
      union all
      select 'second', 'same', case o.status when 'approved' then 'same' else 'different' end
      from second_opinion o join candidate_pair c using (record_a, record_b)
      where o.status in ('approved', 'refused') and o.answered_by <> o.asked_by and ${within(sql`o.answered_at`, sql`c.grain`)}
      union all
      select 'again', e.before, e.verdict from (
        select verdict, decided_by, decided_at, grain, lag(verdict) over pair as before, lag(decided_by) over pair as by_before
        from identity_edge where origin = 'person' and rule = 'decision'
        window pair as (partition by record_a, record_b order by decided_at, edge_id)) e
      where e.before is not null and e.by_before <> e.decided_by and ${within(sql`e.decided_at`, sql`e.grain`)}
    )
    select key, one, other, count(*)::int as pairs from twice group by 1, 2, 3`)
  const keys = ['batch', 'second', 'again'] as const
  return {
    lines: keys.map((key) => ({ key, agreement: agreementOf(judged(rows.filter((row) => row.key === key))) })),
    all: agreementOf(judged(rows)),
  }
}

const judged = (rows: readonly Row[]): [Verdict, Verdict][] =>
  rows.flatMap(({ one, other, pairs }) => {
    const [x, y] = [one, other].map((said) => verdicts.find((verdict) => verdict === said) ?? 'unsure')
    return Array.from({ length: pairs }, (): [Verdict, Verdict] => [x ?? 'unsure', y ?? 'unsure'])
  })
