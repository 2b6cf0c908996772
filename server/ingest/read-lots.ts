import type { Hash } from 'node:crypto'
import { RowFault } from '@/model/sources/row-fault'
import { rowReader } from '@/model/sources/read-row'
import type { SourceObject } from '@/model/sources/source-object'
import { contentHash } from './content-hash'
import type { LotRow } from './lot'
import type { OpenRows, RawRow } from './raw-row'
import type { ReadLot } from './write-lot'
import { RejectionIds } from './write-rejections'

/**
 * Reads a file's rows by the contract, lot by lot. Rows an earlier attempt settled (`skip`) are read again, so that the
 * digest and the names of rejections are those of the whole file, but not given out.
 */
export async function* readLots(source: SourceObject, rows: OpenRows, digest: Hash, skip = 0): AsyncGenerator<ReadLot> {
  const reader = rowReader(source)
  const ids = new RejectionIds(source)
  let left = skip
  for await (const raws of rows.lots) {
    const lot = raws.map((raw) => readRow(reader.read, source, raw))
    digest.update(lot.filter(({ fault }) => !fault).map(({ raw }) => `${raw}\n`).join(''))
    const rejections = lot.filter(({ fault }) => fault).map((row) => ({ id: row.rejectionId ?? ids.next(row.raw), row }))
    const settled = Math.min(left, lot.length)
    left -= settled
    if (settled === lot.length) continue
    const fresh = settled ? lot.slice(settled) : lot
    yield { rows: fresh, rejections: rejections.filter(({ row }) => fresh.includes(row)), bytesRead: rows.bytesRead() }
  }
}

/** One row by the contract of its source object. */
function readRow(read: ReturnType<typeof rowReader>['read'], source: SourceObject, row: RawRow): LotRow {
  const { line, raw, payload, fault, rejectionId } = row
  const said = payload === null ? (fault ?? new RowFault(null, 'could not be read')) : read(payload)
  if (said instanceof RowFault) return { line, raw, rejectionId, records: [], event: null, fault: said }
  const { version } = source.contract
  const records = said.records.map((one) => [one, contentHash(version, one.payload)] as const)
  return { line, raw, rejectionId, records, event: said.event, fault: null }
}
