import { createReadStream } from 'node:fs'
import { CsvError, type InfoRecord, parse } from 'csv-parse'
import { badInput } from '@/lib/errors'
import { type HeaderMapping, matchHeaders } from '@/model/sources/match-headers'
import type { SourceObject } from '@/model/sources/source-object'
import { explainCsvError } from './explain-csv-error'
import { limits } from './limits'
import type { CsvShape, OpenRows, RawRow } from './raw-row'
import { sniffDelimiter } from './sniff-delimiter'
import { toCsvRow } from './to-csv-row'

type Parsed = { record: string[]; raw: string; info: InfoRecord }

/**
 * Reads a CSV file with a header line; comma, semicolon or tab, any line ends, with or without a byte order mark. Ragged
 * rows come out as faulty rows. Wrong headers, a quote never closed and a row beyond the limits end the file with a sentence.
 */
export function readCsv(
  path: string,
  source: SourceObject,
  mapping?: HeaderMapping,
  most: number = limits.lot,
): OpenRows {
  const stream = createReadStream(path, { highWaterMark: 1 << 18 })
  let shape: CsvShape | null = null
  const open = async function* () {
    const delimiter = await sniffDelimiter(path)
    const match = (headers: readonly string[]) => {
      shape = { delimiter, names: matchHeaders(source, headers, mapping) }
      return shape.names
    }
    yield* csvLots(stream, delimiter, match, most)
  }
  return { bytesRead: () => stream.bytesRead, shape: () => shape, lots: open() }
}

/** The headers of a CSV file as they stand, for a person to map. */
export async function readHeaders(path: string): Promise<string[]> {
  const stream = createReadStream(path, { highWaterMark: 1 << 16 })
  let found: string[] = []
  try {
    for await (const _ of csvLots(stream, await sniffDelimiter(path), (headers) => (found = [...headers]), 1)) break
  } finally {
    stream.destroy()
  }
  return found
}

async function* csvLots(
  stream: ReturnType<typeof createReadStream>,
  delimiter: string,
  match: (headers: readonly string[]) => string[],
  most: number,
): AsyncGenerator<RawRow[]> {
  let lastLine = 0
  const parser = parse({
    // Noted as the parser goes, for an error discards the rows that were not taken yet.
    on_record: (record: string[], info: InfoRecord) => {
      lastLine = info.lines
      return record
    },
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: limits.rowBytes,
    info: true,
    raw: true,
  })
  stream.on('error', (error) => parser.destroy(error))
  stream.pipe(parser)
  let names: string[] | null = null
  let lot: RawRow[] = []
  let size = 0
  try {
    for await (const { record, raw, info } of parser as AsyncIterable<Parsed>) {
      if (names === null) {
        if (record.length > limits.columns)
          throw badInput(`The file has ${record.length} columns; at most ${limits.columns} are read.`)
        names = match(record)
        continue
      }
      lot.push(toCsvRow(record, names, raw, info.lines))
      size += raw.length
      if (lot.length === most || size > limits.lotBytes) {
        yield lot
        lot = []
        size = 0
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? badInput(explainCsvError(error, lastLine + 1)) : error
  } finally {
    stream.destroy()
  }
  if (names === null) throw badInput('The file holds no header line.')
  if (lot.length) yield lot
}
