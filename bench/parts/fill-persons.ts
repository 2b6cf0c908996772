import { sql } from 'drizzle-orm'
import { recordId } from '@/model/sources/record-id'
import { readColumns } from '@/server/identity/link/read-columns'
import { type Column, insertRows } from '@/server/ingest/unnest'
import type { TxCtx } from '@/server/spine/ctx'

const heads: readonly Column[] = [
  ['record_id', 'uuid'],
  ['source', 'text'],
  ['object', 'text'],
  ['external_id', 'text'],
  ['grain', 'text'],
  ['subject_id', 'uuid'],
  ['version', 'integer'],
  ['content_hash', 'text'],
  ['attributes', 'jsonb'],
  ['first_arrived_at', 'timestamptz'],
  ['arrived_at', 'timestamptz'],
  ['run_id', 'uuid'],
  ['line', 'integer'],
]
const names: readonly Column[] = [
  ['record_id', 'uuid'],
  ['kind', 'text'],
  ['value', 'text'],
  ['grain', 'text'],
  ['raw', 'text'],
  ['verified', 'boolean'],
]
const rowsAtOnce = 5_000
const said = ['first_name', 'last_name', 'birthday', 'street', 'city', 'postcode']

/** Writes the persons of a file as bare source records, each a customer of its own, without resolving them. Returns their ids. */
export async function fillPersons(ctx: TxCtx, path: string, most: number): Promise<string[]> {
  const { rows, columns } = await readColumns(path)
  const at = ctx.now.toISOString()
  const cell = (name: string, row: number) => {
    const column = columns.find((one) => one.name === name)
    return column?.values[column.ids[row] ?? 0] ?? ''
  }
  const ids: string[] = []
  for (let from = 0; from < Math.min(rows, most); from += rowsAtOnce) {
    const [records, identifiers]: [unknown[][], unknown[][]] = [[], []]
    for (let row = from; row < Math.min(rows, most, from + rowsAtOnce); row++) {
      const key = cell('id', row)
      const id = recordId('bench', 'person', key)
      const attributes = Object.fromEntries(said.flatMap((name) => (cell(name, row) ? [[name, cell(name, row)]] : [])))
      const name = cell('full_name', row)
      if (name) attributes.name = name
      records.push([id, 'bench', 'person', key, 'person', id, 1, key, attributes, at, at, id, row])
      for (const kind of ['email', 'phone'])
        if (cell(kind, row)) identifiers.push([id, kind, cell(kind, row), 'person', cell(kind, row), false])
      ids.push(id)
    }
    await ctx.tx.execute(insertRows('source_record', heads, records))
    if (identifiers.length) await ctx.tx.execute(insertRows('identifier', names, identifiers))
  }
  await ctx.tx.execute(sql`
    insert into membership (record_id, grain, number, entity_id, since)
    select record_id, 'person', row_number() over (order by record_id), record_id, ${at}::timestamptz from source_record`)
  return ids
}
