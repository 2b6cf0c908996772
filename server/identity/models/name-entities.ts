import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { entityCode, goldenGrains } from '@/model/grains'
import { uuidArray } from '@/server/identity/uuid-array'
import { query } from '@/server/spine/query'

/** Names and codes of entities by id, for lists that hold ids alone. Ids that are retired or unknown are left out. */
export const nameEntities = query({
  name: 'nameEntities',
  permission: 'matching.read',
  input: z.object({ grain: z.enum(goldenGrains), entityIds: z.array(z.uuid()).max(200) }),
  async run(ctx, { grain, entityIds }): Promise<Record<string, { name: string; code: string }>> {
    const rows = await ctx.tx.execute<{ id: string; name: string | null; number: number }>(sql`
      select g.entity_id as id, g.name, m.number from ${sql.identifier(`golden_${grain}`)} g join membership m on m.record_id = g.entity_id
      where g.entity_id = any(${uuidArray(entityIds)})`)
    return Object.fromEntries(
      rows.map(({ id, name, number }) => [id, { name: name ?? 'No name', code: entityCode(grain, number) }]),
    )
  },
})
