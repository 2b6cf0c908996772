import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { count } from '@/lib/count-words'
import { cdsValueSql } from '@/model/metrics/cds-value'
import { dayLiteral } from '@/server/metrics/metric-sql'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'
import { type Began, findBegan } from './find-began'
import { type CostLine, readCosts } from './read-costs'

/** A governed total on the two days that are compared. */
export type TotalPair = { metric: string; before: number | null; now: number | null }

/** The terms in minor units of the reporting currency, a year. */
export type ValueTerms = {
  retention: number
  growth: number
  marketing: number
  gross: number
  cost: number
  net: number
}

/** What the system is worth now, or why that cannot be said. `thin` are reasons to believe it less. */
export type ValueNow = {
  began: Began
  /** The newest day measured. */
  upto: string | null
  terms: ValueTerms | null
  totals: TotalPair[]
  /** What the accounts of a year ago paid then, a month, in minor units. */
  base: number | null
  costs: CostLine[]
  thin: string[]
  /** Run by hand, it gives the terms; null where there is nothing to compare. */
  sql: string | null
}

/** The value of the customer data system, composed of governed totals. Refused to roles that do not read costs. */
export const getValue = query({
  name: 'getValue',
  permission: 'value.read',
  input: z.object({}),
  async run(ctx): Promise<ValueNow> {
    const costs = await readCosts(ctx)
    const began = await findBegan(ctx)
    const [newest] = await ctx.tx.execute<{ day: string | null }>(
      sql`select max(day)::text as day from metric_total where metric = 'retention'`,
    )
    const upto = newest?.day ?? null
    const { before } = began
    const text = upto && before && before < upto ? cdsValueText(before, upto) : null
    const [row] = text ? await ctx.tx.execute<Record<keyof ValueTerms, string | null>>(sql.raw(text)) : []
    const terms = row && row.net !== null ? termsOf(row) : null
    return {
      began,
      upto,
      terms,
      totals: upto ? await totalsOn(ctx, before, upto) : [],
      base: upto ? await baseOn(ctx, upto) : null,
      costs,
      thin: thinIn(began, upto, terms, costs),
      sql: terms ? text : null,
    }
  },
})

/** The definition's text for two days, written out so that it runs as it stands. */
function cdsValueText(before: string, upto: string): string {
  const days = { before: dayLiteral(before).day, upto: dayLiteral(upto).day }
  return cdsValueSql.trim().replace(/(?<!:):(before|upto)\b/g, (_, name: keyof typeof days) => days[name])
}

const termsOf = (row: Record<keyof ValueTerms, string | null>): ValueTerms => ({
  retention: Number(row.retention),
  growth: Number(row.growth),
  marketing: Number(row.marketing),
  gross: Number(row.gross),
  cost: Number(row.cost),
  net: Number(row.net),
})

async function totalsOn(ctx: TxCtx, before: string | null, upto: string): Promise<TotalPair[]> {
  const rows = await ctx.tx.execute<TotalPair>(sql`
    select m.metric, max(t.value) filter (where t.day = ${before}::date) as before, max(t.value) filter (where t.day = ${upto}::date) as now
    from unnest(array['retention', 'net_revenue_retention', 'campaign_revenue']) with ordinality m (metric, place)
      left join metric_total t on t.metric = m.metric and t.day in (${before}::date, ${upto}::date)
    group by m.metric, m.place order by m.place`)
  return [...rows]
}

async function baseOn(ctx: TxCtx, upto: string): Promise<number | null> {
  const [row] = await ctx.tx.execute<{ whole: number | null }>(
    sql`select whole::double precision as whole from metric_total where metric = 'net_revenue_retention' and day = ${upto}::date`,
  )
  return row?.whole ?? null
}

const monthsOf = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / (30.44 * 86_400_000)

function thinIn(began: Began, upto: string | null, terms: ValueTerms | null, costs: readonly CostLine[]): string[] {
  if (!upto) return ['Nothing was measured yet.']
  if (!began.day) return ['Nothing was loaded yet and no cost was told, so there is no day on which the system began.']
  if (!began.before) return [`No day before ${began.day} was measured, so there is nothing to compare with.`]
  if (!terms) return [`Not every term was measured on ${began.before} and ${upto}.`]
  const since = Math.max(0, Math.round(monthsOf(began.day, upto)))
  return [
    ...(costs.every((cost) => cost.removedAt) ? ['No costs were told: this is the value before cost.'] : []),
    ...(since < 12
      ? [
          `The system began ${since === 0 ? 'this month' : `${count(since, 'month')} ago`}: of the year behind each number, ${count(12 - since, 'month was', 'months were')} before it.`,
        ]
      : []),
  ]
}
