import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import { query } from '../spine/query'

/** The customer an id leads to today, whatever grain it was issued in; null where there is none or the reader may not see it. */
export const findCustomer = query({
  name: 'findCustomer',
  permission: 'customer.read',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<{ grain: GoldenGrain; entityId: string } | null> => {
    for (const grain of goldenGrains) {
      const rows = await ctx.tx.execute<{ entity_id: string }>(sql`
        select g.entity_id from membership m join ${sql.raw(`golden_${grain}`)} g using (entity_id)
        where m.record_id = ${id}::uuid and m.grain = ${grain}`)
      if (rows[0]) return { grain, entityId: rows[0].entity_id }
    }
    return null
  },
})
