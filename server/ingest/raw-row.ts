import type { RowFault } from '@/model/sources/row-fault'

/** One row as a file gives it, before its contract is asked. A row that is not even well formed carries its fault. */
export type RawRow = {
  /** Line of the file it begins on, from 1. */
  line: number
  /** The text of the row as received. */
  raw: string
  payload: Record<string, unknown> | null
  fault: RowFault | null
  /** Where the row was rejected before and is sent again. */
  rejectionId?: string
}

/** How a CSV file's rows are to be read again, one by one. */
export type CsvShape = { delimiter: string; names: string[] }

/** A file being read: rows in lots, and how far the reading has come. */
export type OpenRows = {
  lots: AsyncIterable<RawRow[]>
  bytesRead: () => number
  /** Of a CSV file, once its header was read. */
  shape: () => CsvShape | null
}
