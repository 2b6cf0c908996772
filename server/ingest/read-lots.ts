import type { Hash } from 'node:crypto'
import type { SaidEvent } from '@/model/sources/reading'
import { RowFault } from '@/model/sources/row-fault'
import { rowReader } from '@/model/sources/read-row'
import type { SourceObject } from '@/model/sources/source-object'
import { contentHash } from './content-hash'
import type { LotEvent, LotRow } from './lot'
import type { OpenRows, RawRow } from './raw-row'
import type { ReadLot } from './write-lot'
import { type Rejection, RejectionIds } from './write-rejections'

/**
 * Reads a file's rows by the contract, lot by lot. Rows an earlier attempt settled (`skip`) are read again, so that the
 * digest and the names of rejections are those of the whole file, but not given out.
 */
export async function* readLots(source: SourceObject, rows: OpenRows, digest: Hash, skip = 0): AsyncGenerator<ReadLot> {
  const reader = rowReader(source)
  const ids = new RejectionIds(source)
  let left = skip
  for await (const raws of rows.lots) {
    const settled = Math.min(left, raws.length)
    left -= settled
    const lot: LotRow[] = []
    const rejections: Rejection[] = []
    const accepted: string[] = []
    for (const [i, raw] of raws.entries()) {
      const row = readRow(reader.read, source, raw)
      const id = row.fault ? (row.rejectionId ?? ids.next(row.raw)) : null
      if (id === null) accepted.push(row.raw)
      if (i < settled) continue
      lot.push(row)
      if (id !== null) rejections.push({ id, row })
    }
    if (accepted.length) digest.update(`${accepted.join('\n')}\n`)
    if (lot.length) yield { rows: lot, rejections, bytesRead: rows.bytesRead() }
  }
}

/** One row by the contract of its source object. */
function readRow(read: ReturnType<typeof rowReader>['read'], source: SourceObject, row: RawRow): LotRow {
  const { line, raw, rejectionId } = row
  const fields = row.fields()
  const said = fields instanceof RowFault ? fields : read(fields)
  if (said instanceof RowFault) return { line, raw, rejectionId, records: [], event: null, fault: said }
  const { version } = source.contract
  const records = said.records.map((one) => [one, contentHash(version, one.payload)] as const)
  return { line, raw, rejectionId, records, event: said.event && toLotEvent(said.event), fault: null }
}

/** Properties as the text the database takes: lighter to keep than the object they were. */
const toLotEvent = (event: SaidEvent): LotEvent => ({ ...event, properties: JSON.stringify(event.properties) })
