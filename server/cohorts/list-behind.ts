import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { readableGoldenColumns } from '@/db/grants'
import { badInput } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import { entityCode } from '@/model/grains'
import type { MeasuredGrain } from '@/model/metrics/metric'
import { query } from '@/server/spine/query'
import { answerSql } from './answer-sql'
import { answerKeys, groupingMust, newestDay } from './read-answer'

export type BehindLine = {
  entityId: string
  code: string
  name: string | null
  values: Readonly<Record<string, number | null>>
}
export type Behind = { grain: MeasuredGrain; rowLabel: string; rows: BehindLine[]; count: number }

/**
 * The customers behind one cell of an answer, the largest first, at most `most` from `from` on, and how many there are in
 * all: exactly those the cell counts. Throws `bad-input` for a column the answer has not.
 */
export const listBehind = query({
  name: 'listBehind',
  permission: 'metric.read',
  input: z.object({
    key: z.enum(answerKeys),
    by: z.string().max(40).nullable().default(null),
    row: z.string().min(1).max(80),
    col: z.string().min(1).max(40),
    from: z.number().int().min(0).default(0),
    most: z.number().int().min(1).max(100_000).default(100),
  }),
  run: async (ctx, { key, by, row, col, from, most }): Promise<Behind> => {
    const { answer, grouping } = groupingMust(key, by)
    const column = answer.columns.find((one) => one.key === col)
    if (!answer.pivot && !column) throw badInput(`${answer.title} has no column “${col}”.`)
    if (answer.pivot && !/^\d{1,3}$/.test(col)) throw badInput(`${answer.title} has no column “${col}”.`)
    const day = await newestDay(ctx)
    const { grain } = grouping
    if (!day) return { grain, rowLabel: row, rows: [], count: 0 }
    const base = sql.raw(answerSql(answer.base, { by: grouping.key, day }))
    const mayName = readableGoldenColumns(grain, ctx.actor.role as Role).includes('name')
    const each = answer.each.map((one) => `(${one.value})::double precision as "${one.key}"`).join(', ')
    const found = await ctx.tx.execute<Row>(sql`
      select b.entity_id, b.label, g.number, ${mayName ? sql`g.name` : sql`null`} as name, count(*) over ()::int as count, ${sql.raw(each)}
      from (${base}) b join ${sql.raw(`golden_${grain}`)} g on g.entity_id = b.entity_id
      where b.row = ${row} ${answer.pivot ? sql`and b.col = ${col}` : sql``} and ${sql.raw(column?.behind ?? 'true')}
      order by ${sql.raw(`"${answer.each[0]?.key}"`)} desc, b.entity_id limit ${most} offset ${from}`)
    return {
      grain,
      rowLabel: found[0]?.label ?? row,
      count: found[0]?.count ?? 0,
      rows: found.map((one) => ({
        entityId: one.entity_id,
        code: entityCode(grain, one.number),
        name: one.name,
        values: Object.fromEntries(
          answer.each.map(({ key: name }) => [name, typeof one[name] === 'number' ? one[name] : null]),
        ),
      })),
    }
  },
})

type Row = { entity_id: string; label: string; number: number; name: string | null; count: number } & Record<
  string,
  unknown
>
