import { type SQL, sql } from 'drizzle-orm'
import { goldenGrains } from '@/model/grains'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { BlastList } from './blast'
import type { Reading } from './change-of'
import { listConditions } from './list-conditions'
import type { Present } from './moment-of'

export type ListReading = Reading<{ list: string; entityId: string }, true>

/** Which of these customers stand on which list: the lists' own conditions, asked of these customers alone. */
export async function readLists(
  ctx: TxCtx,
  present: readonly Present[],
  lists: readonly BlastList[],
): Promise<ListReading[]> {
  const found: ListReading[] = []
  for (const grain of goldenGrains) {
    const ids = present.filter((one) => one.grain === grain).map((one) => one.entityId)
    const asked = lists.flatMap((list) => (list.grain === grain ? { list, conditions: listConditions(ctx, list) } : []))
    const known = asked.flatMap(({ list, conditions }) => (conditions ? { key: list.key, conditions } : []))
    if (!ids.length || !known.length) continue
    const tests = known.map(
      ({ key, conditions }) => sql`case when ${sql.join(conditions, sql` and `)} then ${key}::text end`,
    )
    const rows = await ctx.tx.execute<{ entity_id: string; keys: string[] }>(sql`
      select g.entity_id, array_remove(array[${sql.join(tests satisfies SQL[], sql`, `)}], null) as keys
      from ${sql.raw(`golden_${grain}`)} g where g.entity_id = any(${uuidArray(ids)})`)
    for (const row of rows)
      for (const list of row.keys) found.push({ about: { list, entityId: row.entity_id }, value: true })
  }
  return found
}
