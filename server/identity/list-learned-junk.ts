import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { query } from '@/server/spine/query'

/** A value that was learned to stand for nobody. `allowedBy` names who let it join again, null while it joins nobody. */
export type LearnedValue = {
  kind: string
  value: string
  records: number
  entities: number
  learnedAt: string
  allowedAt: string | null
  allowedBy: string | null
}

const most = 200

/** Values learned to be of many strangers, those that join nobody first, newest first; at most 200. */
export const listLearnedJunk = query({
  name: 'listLearnedJunk',
  permission: 'record.read',
  input: z.object({}),
  run: async (ctx): Promise<LearnedValue[]> => {
    const rows = await ctx.tx.execute<LearnedValue>(sql`
      select l.kind, l.value, l.records, l.entities, to_json(l.learned_at)#>>'{}' as "learnedAt",
        to_json(l.allowed_at)#>>'{}' as "allowedAt", u.name as "allowedBy"
      from learned_junk l left join app_user u on u.user_id = l.allowed_by
      order by l.allowed_at is not null, l.learned_at desc, l.kind, l.value limit ${most}`)
    return [...rows]
  },
})
