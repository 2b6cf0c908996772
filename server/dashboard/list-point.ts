import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { type GoldenGrain, entityCode, goldenGrains } from '@/model/grains'
import { query } from '@/server/spine/query'
import { chartInput, mustReadChart } from './get-chart'
import { type PointArguments, pointSeries } from './point-series'
import { pointNames } from './point-names'

/** One of those behind a point: its customer, and what is said of it. */
export type PointRow = {
  key: string
  grain: GoldenGrain | null
  entityId: string | null
  code: string | null
  name: string | null
  amount: number | null
  note: string | null
}

export type PointPage = { rows: PointRow[]; count: number; sum: number | null; after: string | null; first: boolean }

const size = 50
const day = z.iso.date()

/**
 * Those behind one point of a chart, by their key, 50 at a time: exactly those it counts, within what the reader may see. Bad-input
 * for a series the chart does not have; refused as the chart is.
 */
export const listPoint = query({
  name: 'listPoint',
  permission: 'dashboard.read',
  input: chartInput.omit({ period: true }).extend({
    series: z.string().max(40),
    from: day,
    to: day,
    after: z.string().max(400).optional(),
  }),
  run: async (ctx, { chart, series, from, to, purpose, after }): Promise<PointPage> => {
    mustReadChart(ctx, chart)
    const text = pointSeries[chart]?.[series]
    if (!text) throw badInput('This chart has no such point.', { series: 'Not a series of this chart.' })
    const rows = bind(text, { from, to, on: to, move: series, answer: series, dimension: series, purpose })
    const [all] = await ctx.tx.execute<{ count: number; sum: number | null }>(
      sql`select count(*)::integer as count, sum(r.amount)::float8 as sum from (${rows}) r`,
    )
    const page = await ctx.tx.execute<Found>(sql`
      select r.key, r.grain, r.entity_id, r.amount::float8 as amount, r.note, f.number
      from (${rows}) r left join membership f on f.record_id = r.entity_id
      where r.key > ${after ?? ''} order by r.key limit ${size + 1}`)
    const shown = page.slice(0, size)
    const names = await pointNames(ctx, shown)
    return {
      rows: shown.map((row) => {
        const grain = goldenGrains.find((one) => one === row.grain) ?? null
        return {
          key: row.key,
          grain,
          entityId: row.entity_id,
          code: grain && row.number !== null ? entityCode(grain, row.number) : null,
          name: (row.entity_id && names.get(row.entity_id)) || null,
          amount: row.amount,
          note: row.note,
        }
      }),
      count: all?.count ?? 0,
      sum: all?.sum ?? null,
      after: page.length > size ? (shown.at(-1)?.key ?? null) : null,
      first: after === undefined,
    }
  },
})

export type Found = {
  key: string
  grain: string | null
  entity_id: string | null
  amount: number | null
  note: string | null
  number: number | null
}

const casts: Record<keyof PointArguments, string> = {
  from: 'date',
  to: 'date',
  on: 'date',
  move: 'text',
  answer: 'text',
  dimension: 'text',
  purpose: 'text',
}

/** The text with its arguments bound where they are named. */
function bind(text: string, given: PointArguments): SQL {
  const parts = text.split(/(?<!:):(from|to|on|move|answer|dimension|purpose)\b/)
  return sql.join(
    parts.map((part, at) => {
      if (at % 2 === 0) return sql.raw(part)
      const name = argumentOf(part)
      return sql`${given[name]}::${sql.raw(casts[name])}`
    }),
  )
}

function argumentOf(name: string): keyof PointArguments {
  const found = (['from', 'to', 'on', 'move', 'answer', 'dimension', 'purpose'] as const).find((one) => one === name)
  if (!found) throw new Error(`No point takes :${name}.`)
  return found
}
