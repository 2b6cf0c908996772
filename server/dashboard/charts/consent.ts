import { sql } from 'drizzle-orm'
import { type ContactPurpose, contactPurposes } from '@/model/consent/contact-purposes'
import type { ChartReading } from '@/model/dashboard/chart-reading'
import { bucketsOf, type Period } from '@/model/dashboard/periods'
import { type ConsentAnswer, consentAnswerKeys, consentAnswers, consentCounts } from '@/model/dashboard/rows/consent-on'
import { shortBucket } from '@/model/dashboard/say-bucket'
import type { TxCtx } from '@/server/spine/ctx'
import { keeper } from '../keep-a-while'
import { pointHref } from './point-href'

type Counted = { day: string; given: number; refused: number; people: number }

const keepCounts = keeper<Counted[]>()
const looks = { given: 'main', refused: 'second', unknown: 'table' } as const satisfies Record<ConsentAnswer, string>

/**
 * Which share of people give, refuse or were never asked for a purpose, at the end of each month of the period. Going over
 * the whole ledger is dear, so what was counted stands for an hour, or until consent arrives.
 */
export async function consentCoverage(ctx: TxCtx, period: Period, purpose: ContactPurpose): Promise<ChartReading> {
  const today = ctx.now.toISOString().slice(0, 10)
  const least = period === '30d' ? 2 : period === '90d' ? 4 : 13
  const days = bucketsOf('13mo', today)
    .slice(-least)
    .map(({ to }) => to)
  const key = `${purpose} ${days.join(' ')}`
  const counts = await keepCounts(ctx, { key, stamp: await arrived(ctx), minutes: 60 }, () => count(ctx, days, purpose))
  const share = (row: Counted, answer: ConsentAnswer) =>
    row.people === 0 ? null : (answer === 'unknown' ? row.people - row.given - row.refused : row[answer]) / row.people
  const buckets = counts.map(({ day }) => ({ from: day, to: day }))
  const last = counts.at(-1)
  const percent = (answer: ConsentAnswer) => `${Math.round(100 * ((last && share(last, answer)) ?? 0))}%`
  return {
    chart: 'consent',
    kind: 'lines',
    unit: 'share',
    xName: 'End of',
    xs: buckets.map((bucket) => ({ label: shortBucket(bucket, '13mo'), bucket })),
    series: consentAnswerKeys.map((answer) => ({
      key: answer,
      name: consentAnswers[answer].toLowerCase(),
      look: looks[answer],
      values: counts.map((row) => share(row, answer)),
      of: counts.map(({ day }) => `figure:consent-on:${purpose}:${answer}:${day}`),
      hrefs: buckets.map((bucket) => pointHref('consent', bucket, answer, period, `&purpose=${purpose}`)),
    })),
    says: `${contactPurposes[purpose].label}: ${percent('given')} of people give it, ${percent('refused')} refuse, ${percent('unknown')} were never asked.`,
  }
}

async function count(ctx: TxCtx, days: readonly string[], purpose: ContactPurpose): Promise<Counted[]> {
  const dates = `unnest(array[${days.map((day) => `date '${day}'`).join(', ')}])`
  return [...(await ctx.tx.execute<Counted>(sql.raw(consentCounts(dates, `'${purpose}'`))))]
}

/** Changes when a ledger of consent sent something. */
async function arrived(ctx: TxCtx): Promise<string> {
  const [row] = await ctx.tx.execute<{ at: string | null }>(
    sql`select max(last_arrived_at)::text as at from source_state where object = 'consent'`,
  )
  return row?.at ?? ''
}
