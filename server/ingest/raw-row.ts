import type { RowFault } from '@/model/sources/row-fault'

/** One row as a file gives it, before its contract is asked. */
export type RawRow = {
  /** Line of the file it begins on, from 1. */
  line: number
  /** The text of the row as received. */
  raw: string
  /** Its fields by name, or why it is not even well formed. Asked for once, so that no lot of parsed rows waits in memory. */
  fields: () => Record<string, unknown> | RowFault
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
