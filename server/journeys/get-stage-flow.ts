import { flowSql } from '@/model/journeys/flow-sql'
import { query } from '../spine/query'
import { bindText } from '../timeline/bind-text'
import { readInSight } from './in-sight'
import { journeyInput, journeyValues } from './journey-input'

/** How many moves there were from one stage (`none` for a first one) to another, and the median of the days before; null for a first stage. */
export type StageFlow = { from: string; to: string; moves: number; days: number | null }

/** The moves between stages of all accounts the reader may see, over a period, the most frequent first. */
export const getStageFlow = query({
  name: 'getStageFlow',
  permission: 'journey.read',
  input: journeyInput,
  run: (ctx, input): Promise<StageFlow[]> =>
    readInSight(ctx, ['stage_change'], async () => {
      const rows = await ctx.tx.execute<{ from_stage: string; to_stage: string; moves: string; days: string | null }>(
        bindText(flowSql(), journeyValues(input, ctx.now)),
      )
      return rows.map((row) => ({
        from: row.from_stage,
        to: row.to_stage,
        moves: Number(row.moves),
        days: row.days === null ? null : Number(row.days),
      }))
    }),
})
