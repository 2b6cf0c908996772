import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import type { Features, FeatureType } from '@/model/identity/match/feature'
import { grainPlans } from '@/model/identity/match/grain-plans'
import type { FeatureTable } from '@/model/identity/match/table'
import { type FeatureBuilder, listBuilder, numberBuilder, textBuilder } from '@/server/identity/link/feature-builder'
import type { TxCtx } from '@/server/spine/ctx'

/** The records of a grain, one a row of the table, in the order of their ids, with the entity each belongs to. */
export type LoadedTable = { recordIds: string[]; entityIds: string[]; table: FeatureTable }

const rowsAtOnce = 20_000
const builders: Record<FeatureType, (rows: number) => FeatureBuilder> = {
  text: textBuilder,
  number: numberBuilder,
  list: listBuilder,
}

/** Reads what all records of a grain say of themselves, in columns that worker threads can share. Runs as the pipeline. */
export async function loadTable(ctx: TxCtx, grain: GoldenGrain): Promise<LoadedTable> {
  const [counted] = await ctx.tx.execute<{ rows: number }>(
    sql`select count(*)::int as rows from match_record r join membership m using (record_id) where r.grain = ${grain}`,
  )
  const rows = counted?.rows ?? 0
  const features = Object.entries(grainPlans[grain].features).map(([name, type]) => ({
    name,
    builder: builders[type](rows),
  }))
  const [recordIds, entityIds] = [[] as string[], [] as string[]]
  for (let after = firstId; recordIds.length < rows; after = recordIds.at(-1) ?? firstId) {
    const read = await ctx.tx.execute<{ id: string; entity: string; features: Features }>(sql`
      select record_id as id, m.entity_id as entity, r.features from match_record r join membership m using (record_id)
      where r.grain = ${grain} and record_id > ${after}::uuid order by record_id limit ${Math.min(rowsAtOnce, rows - recordIds.length)}`)
    for (const row of read) {
      for (const { name, builder } of features) builder.add(recordIds.length, row.features[name])
      recordIds.push(row.id)
      entityIds.push(row.entity)
    }
    if (!read.length) throw new Error('Records vanished while they were read.')
  }
  const table = { rows, features: new Map(features.map(({ name, builder }) => [name, builder.done()])) }
  return { recordIds, entityIds, table }
}

const firstId = '00000000-0000-0000-0000-000000000000'
