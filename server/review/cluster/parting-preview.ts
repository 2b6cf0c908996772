import { sql } from 'drizzle-orm'
import { entityCode, type Grain } from '@/model/grains'
import { notFound } from '@/lib/errors'
import type { Blast } from '@/server/review/blast/blast'
import { blastOf } from '@/server/review/blast/blast-of'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import { loadCluster } from './load-cluster'
import type { Parted } from './part-records'

/** A customer as it would be after a parting. `keeps` has the id of the one that is parted. */
export type PreviewPart = { entityId: string; code: string; name: string; recordIds: string[]; keeps: boolean }

/** What a parting would do: the customers it makes, the links it parts (`a~b`), and everything that follows. */
export type PartingPreview = {
  parts: PreviewPart[]
  parted: string[]
  /** How many times the person's word would hold together what nothing else does. */
  held: number
  blast: Blast
}

/** Does a parting of this record's customer inside a rehearsal and says what came of it, from what then stands. */
export async function previewParting(
  ctx: TxCtx,
  recordId: string,
  part: () => Promise<Parted>,
): Promise<PartingPreview> {
  const before = await loadCluster(ctx, recordId)
  if (!before) throw notFound('The record')
  const done: Parted[] = []
  const blast = await blastOf(ctx, [before.entityId], async () => {
    done.push(await part())
  })
  const ids = before.records.map((record) => record.recordId)
  const parts = await partsOf(ctx, before.grain, ids, before.entityId)
  const home = new Map(parts.flatMap((one) => one.recordIds.map((id) => [id, one.entityId] as const)))
  const parted = before.edges.filter((edge) => home.get(edge.a) !== home.get(edge.b))
  return {
    parts,
    parted: [...new Set(parted.map(({ a, b }) => (a < b ? `${a}~${b}` : `${b}~${a}`)))],
    held: done[0]?.held ?? 0,
    blast,
  }
}

/** The customers these records are of now, the one that keeps the id first. */
async function partsOf(ctx: TxCtx, grain: Grain, ids: readonly string[], kept: string): Promise<PreviewPart[]> {
  const rows = await ctx.tx.execute<{ id: string; number: number; name: string | null; records: string[] }>(sql`
    select m.entity_id as id, f.number, coalesce(
        (select v.value->>'v' from golden_value v where v.entity_id = m.entity_id and v.field = 'name'), 'No name') as name,
      array_agg(m.record_id::text order by m.number) as records
    from membership m join membership f on f.record_id = m.entity_id
    where m.record_id = any(${uuidArray(ids)}) group by m.entity_id, f.number order by m.entity_id <> ${kept}::uuid, f.number`)
  return rows.map(({ id, number, name, records }) => ({
    entityId: id,
    code: entityCode(grain, number),
    name: name ?? 'No name',
    recordIds: records,
    keeps: id === kept,
  }))
}
