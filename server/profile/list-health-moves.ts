import { sql } from 'drizzle-orm'
import { healthInputs } from '@/model/metrics/health-inputs'
import { query } from '../spine/query'
import { customerInput } from './customer-input'
import { resolveEntity } from './resolve-entity'

/** The score at the end of a week, and which inputs moved it since the week before, greatest move first. `day` is `YYYY-MM-DD`. */
export type HealthWeek = {
  day: string
  score: number
  /** The definition it was scored by. */
  version: number
  /** The first week scored by that definition after another: points are not compared then. */
  weighedAnew: boolean
  moves: { label: string; delta: number }[]
}

type Row = { day: string; value: number; version: number; points: Record<string, number> | null }

/** The health of an account over the last 13 weeks, newest first. Empty where it was never scored, and out of the reader's sight. */
export const listHealthMoves = query({
  name: 'listHealthMoves',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<HealthWeek[]> => {
    const entityId = await resolveEntity(ctx, grain, id)
    const today = ctx.now.toISOString().slice(0, 10)
    const rows = await ctx.tx.execute<Row>(sql`
      select distinct on (week) day::text as day, value, version, detail->'points' as points, (${today}::date - day) / 7 as week from metric_value
      where entity_id = ${entityId}::uuid and metric = 'health' and day > ${today}::date - 91 and day <= ${today}::date
      order by week, day desc`)
    return rows.map((row, i) => {
      const before = rows[i + 1]
      const weighedAnew = before !== undefined && before.version !== row.version
      const moves = weighedAnew ? [] : movesOf(row, before)
      return { day: row.day, score: Math.round(row.value), version: row.version, weighedAnew, moves }
    })
  },
})

function movesOf(now: Row, before: Row | undefined): HealthWeek['moves'] {
  if (!now.points || !before?.points) return []
  const [points, earlier] = [now.points, before.points]
  return healthInputs
    .map(({ key, label }) => ({ label, delta: Math.round((points[key] ?? 0) - (earlier[key] ?? 0)) }))
    .filter((move) => move.delta !== 0)
    .toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
}
