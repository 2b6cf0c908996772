import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { plainCell } from '@/server/identity/link/plain-cell'
import { hashText } from '@/model/identity/match/block/hash'
import type { Column } from '@/server/identity/link/column'
import { readColumns } from '@/server/identity/link/read-columns'

/** Where a person's record of one system has the columns of the cut. */
type Cut = { source: string; object: string; file: string; id: string; from: Readonly<Record<string, string>> }

const cuts: readonly Cut[] = [
  { source: 'crm', object: 'contact', file: 'crm/contacts.csv', id: 'contact_id', from: {} },
  { source: 'shop', object: 'customer', file: 'shop/customers.csv', id: 'customer_id', from: {} },
  { source: 'support', object: 'user', file: 'support/users.csv', id: 'id', from: { full_name: 'name' } },
  { source: 'marketing', object: 'contact', file: 'marketing/contacts.csv', id: 'contact_id', from: {} },
]

const fields = ['first_name', 'last_name', 'full_name', 'email', 'phone', 'birthday', 'street', 'city', 'postcode']

/**
 * Cuts the persons of a generated company into one `records.csv` with `true_pairs.csv` beside it, as the linkage sets are made:
 * whole persons, in order of a hash, until there are `most` records. Answers how many there are.
 */
export async function cutPersons(company: string, out: string, most: number): Promise<number> {
  const persons = await personOf(company)
  const records = (await Promise.all(cuts.map((cut) => recordsOf(company, cut, persons)))).flat()
  records.sort((a, b) => a.order - b.order || (a.person < b.person ? -1 : a.person > b.person ? 1 : 0))
  let end = Math.min(most, records.length)
  while (end < records.length && end > 0 && records[end - 1]?.person === records[end]?.person) end--
  const taken = records.slice(0, end)
  await mkdir(out, { recursive: true })
  await write(
    join(out, 'records.csv'),
    ['id', 'source', 'cluster', ...fields].join(','),
    taken.map(({ line }) => line),
  )
  await write(join(out, 'true_pairs.csv'), 'id_l,id_r', pairs(taken))
  return taken.length
}

type PersonRecord = { id: string; person: string; order: number; line: string }

/** The true person behind each record, by `source object id`. */
async function personOf(company: string): Promise<Map<string, string>> {
  const { columns, rows } = await readColumns(join(company, 'truth/records.csv'))
  const cell = cells(columns)
  const found = new Map<string, string>()
  for (let row = 0; row < rows; row++)
    if (cell('grain', row) === 'person')
      found.set(`${cell('source', row)} ${cell('object', row)} ${cell('external_id', row)}`, cell('truth_id', row))
  return found
}

async function recordsOf(company: string, cut: Cut, persons: Map<string, string>): Promise<PersonRecord[]> {
  const { columns, rows } = await readColumns(join(company, cut.file))
  const cell = cells(columns)
  const records: PersonRecord[] = []
  const seen = new Set<string>()
  for (let row = 0; row < rows; row++) {
    const id = cell(cut.id, row)
    const person = persons.get(`${cut.source} ${cut.object} ${id}`)
    if (person === undefined || seen.has(id)) continue
    seen.add(id)
    const values = fields.map((field) => cell(cut.from[field] ?? field, row))
    const line = [`${cut.source}:${id}`, cut.source, person, ...values].map(plainCell).join(',')
    records.push({ id: `${cut.source}:${id}`, person, order: hashText(person).hi, line })
  }
  return records
}

function cells(columns: readonly Column[]): (name: string, row: number) => string {
  const byName = new Map(columns.map((column) => [column.name, column]))
  return (name, row) => {
    const column = byName.get(name)
    return column?.values[column.ids[row] ?? 0] ?? ''
  }
}

function* pairs(records: readonly PersonRecord[]): Generator<string> {
  for (let i = 0; i < records.length; i++)
    for (let j = i + 1; records[j]?.person === records[i]?.person && j < records.length; j++)
      yield `${records[i]?.id},${records[j]?.id}`
}

function write(path: string, header: string, lines: Iterable<string>): Promise<void> {
  const text = function* () {
    yield `${header}\n`
    for (const line of lines) yield `${line}\n`
  }
  return pipeline(Readable.from(text()), createWriteStream(path))
}
