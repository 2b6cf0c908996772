import { sql } from 'drizzle-orm'
import { type Agreement, agreementOf } from '@/model/identity/certify/agreement'
import { type Verdict, verdicts } from '@/model/identity/certify/verdict'
import { judgedTwice } from '@/model/identity/review/judged-twice'
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
  const within = sql`${grain ? sql`grain = ${grain}` : sql`true`}
    ${from ? sql`and at >= ${`${from}T00:00:00Z`}::timestamptz` : sql``}
    ${to ? sql`and at < ${`${to}T00:00:00Z`}::timestamptz + interval '1 day'` : sql``}`
  const rows = await ctx.tx.execute<Row>(sql`
    with ${sql.raw(judgedTwice)}
    select key, one, other, count(*)::int as pairs from twice where ${within} group by 1, 2, 3`)
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
