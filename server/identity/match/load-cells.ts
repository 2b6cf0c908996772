import { sql } from 'drizzle-orm'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import { isJunk } from '@/model/identity/junk-values'
import type { Cells } from '@/model/identity/match/features-of'
import { grainPlans } from '@/model/identity/match/grain-plans'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** What a record gives the engine to read: cells named as the columns of its grain's plan. */
export type RecordCells = { recordId: string; grain: GoldenGrain; cells: Cells }

type Row = { record_id: string; grain: GoldenGrain; attributes: Record<string, string | number | boolean> }
type Known = { record_id: string; kind: string; value: string }

const columnNames = new Map(goldenGrains.map((grain) => [grain, grainPlans[grain].columns.map(({ name }) => name)]))
const kinds = new Set(
  Object.values(grainPlans).flatMap(({ columns }) => columns.flatMap(({ name, many }) => (many ? [name] : []))),
)
const texts = (values: Iterable<string>) => sql.raw([...values].map((value) => `'${value}'`).join(', '))

/** What these records say of the customer they speak of, by attribute and by identifier. Withdrawn ones and facts are left out. */
export async function loadCells(ctx: TxCtx, recordIds: readonly string[]): Promise<RecordCells[]> {
  const asked = sql`unnest(${uuidArray(recordIds)}) as asked(record_id)`
  const rows = await ctx.tx.execute<Row>(sql`
    select s.record_id, s.grain, s.attributes from ${asked} join source_record s using (record_id)
    where s.withdrawn_at is null and s.subject_id = s.record_id and s.grain in (${texts(goldenGrains)})`)
  const found = await ctx.tx.execute<Known>(sql`
    select i.record_id, i.kind, i.value from ${asked} join identifier i using (record_id) where i.kind in (${texts(kinds)})`)
  const known = new Map<string, Record<string, string[]>>()
  for (const { record_id, kind, value } of found) {
    const own = known.get(record_id) ?? {}
    own[kind] = [...(own[kind] ?? []), value].sort()
    known.set(record_id, own)
  }
  return rows.map(({ record_id, grain, attributes }) => ({
    recordId: record_id,
    grain,
    cells: cellsOf(grain, attributes, known.get(record_id) ?? {}),
  }))
}

function cellsOf(grain: GoldenGrain, attributes: Row['attributes'], known: Record<string, string[]>): Cells {
  const cells: Record<string, string | string[]> = {}
  for (const name of columnNames.get(grain) ?? []) {
    const values = known[name]?.filter((value) => tells(grain, name, value))
    const said = attributes[name]
    if (values?.length) cells[name] = values
    else if (said !== undefined && !known[name]) cells[name] = String(said)
  }
  return cells
}

/** A mailbox that many people share says little of a person, but much of an organisation. */
const tells = (grain: GoldenGrain, kind: string, value: string) =>
  !isJunk(kind === 'email' && grain !== 'person' ? 'other' : kind, value)
