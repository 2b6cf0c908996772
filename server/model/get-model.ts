import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Grain, grains } from '@/model/grains'
import { query } from '@/server/spine/query'
import { describeSchema } from './describe-schema'

export type ModelShape = ReturnType<typeof describeSchema> & {
  /** Entities and source records of each grain the reader may see. */
  counts: Record<Grain, { entities: number; records: number }>
}

/** The shape of the model: tables and relations as the schema has them, and how many of each grain there are. */
export const getModel = query({
  name: 'getModel',
  permission: 'model.read',
  input: z.object({}),
  run: async (ctx): Promise<ModelShape> => {
    const rows = await ctx.tx.execute<{ grain: Grain; entities: number; records: number }>(sql`
      select grain, count(*) filter (where record_id = entity_id)::integer as entities, count(*)::integer as records from membership group by grain`)
    const counts = Object.fromEntries(
      Object.keys(grains).map((grain) => {
        const row = rows.find((one) => one.grain === grain)
        return [grain, { entities: row?.entities ?? 0, records: row?.records ?? 0 }]
      }),
    ) as Record<Grain, { entities: number; records: number }>
    return { ...describeSchema(), counts }
  },
})
