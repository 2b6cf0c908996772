import { churnRules } from './churn-rules'

/** Middle and spread of one input over the rows learned from. */
export type Scale = { centre: number; scale: number }

/** The mean and standard deviation of each column; a column that never varies has scale 1 and says nothing. */
export function scalesOf(rows: readonly (readonly number[])[], width: number): Scale[] {
  return Array.from({ length: width }, (_, i) => {
    const centre = rows.reduce((sum, row) => sum + (row[i] ?? 0), 0) / Math.max(1, rows.length)
    const squares = rows.reduce((sum, row) => sum + ((row[i] ?? 0) - centre) ** 2, 0)
    const scale = Math.sqrt(squares / Math.max(1, rows.length))
    return { centre, scale: scale > 1e-9 ? scale : 1 }
  })
}

/** Rows in units of their spread around their middle, the furthest held back. */
export function standardise(rows: readonly (readonly number[])[], scales: readonly Scale[]): number[][] {
  return rows.map((row) => scales.map(({ centre, scale }, i) => held(((row[i] ?? 0) - centre) / scale)))
}

const held = (spreads: number) => Math.max(-churnRules.furthest, Math.min(churnRules.furthest, spreads))
