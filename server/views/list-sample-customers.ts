import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { entityCode, goldenGrains } from '@/model/grains'
import { query } from '../spine/query'

/** A customer a view can be tried on. */
export type SampleCustomer = { id: string; code: string; name: string | null }

const most = 8

/** Customers of a grain to try a view on: those whose name or code holds the words, else those made of most records. */
export const listSampleCustomers = query({
  name: 'listSampleCustomers',
  permission: 'view.compose',
  input: z.object({ grain: z.enum(goldenGrains), words: z.string().trim().max(80).default('') }),
  run: async (ctx, { grain, words }): Promise<SampleCustomer[]> => {
    const like = `%${words.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
    const code = /^[a-z]-0*(\d{1,9})$/i.exec(words)?.[1] ?? null
    const rows = await ctx.tx.execute<{ entity_id: string; number: number; name: string | null }>(sql`
      select entity_id, number, name from ${sql.raw(`golden_${grain}`)}
      where ${words} = '' or search_text like ${like} or number = ${code}::int
      order by record_count desc, number limit ${most}`)
    return rows.map((row) => ({ id: row.entity_id, code: entityCode(grain, row.number), name: row.name }))
  },
})
