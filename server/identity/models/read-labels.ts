import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { badInput } from '@/lib/errors'
import { explainCsvError } from '@/server/ingest/explain-csv-error'

export const labelColumns = [
  'source_a',
  'object_a',
  'external_id_a',
  'source_b',
  'object_b',
  'external_id_b',
  'verdict',
] as const

/** The columns a labels file may have besides those it must. */
const allowed = new Set<string>([...labelColumns, 'note', 'origin', 'judged_at'])

type RecordName = { source: string; object: string; externalId: string }

/** One line of a labels file: two records as their systems know them, and the verdict as it stands there. */
export type LabelLine = { line: number; a: RecordName; b: RecordName; verdict: string; note: string }

/** Something wrong with one line. */
export type LineFault = { line: number; reason: string }

/** Most lines one file of labels may have. */
export const mostLabels = 20_000

/**
 * Reads a CSV of labelled pairs: a header line with the seven columns in any order, a note if wanted. Throws `bad-input`
 * for a file that is no such CSV; ragged lines come back as faults, not as pairs.
 */
export function readLabels(text: string): { lines: LabelLine[]; faults: LineFault[] } {
  const [head, ...rows] = parsed(text)
  if (!head) throw badInput('The file is empty.')
  const names = head.record.map((name) => name.trim().toLowerCase())
  const missing = labelColumns.filter((name) => !names.includes(name))
  const unknown = names.find((name) => !allowed.has(name))
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (missing.length) throw badInput(`The header line lacks ${missing.join(', ')}.`)
  if (unknown !== undefined) throw badInput(`The header line has a column nobody knows: “${unknown}”.`)
  if (twice !== undefined) throw badInput(`The header line has “${twice}” twice.`)
  if (rows.length > mostLabels)
    throw badInput(`A file may have ${mostLabels} lines at most; this one has ${rows.length}.`)
  const lines: LabelLine[] = []
  const faults: LineFault[] = []
  for (const { record, line } of rows) {
    if (record.length !== names.length)
      faults.push({ line, reason: `has ${record.length} cells where the header has ${names.length}` })
    else lines.push(toLine(line, Object.fromEntries(names.map((name, at) => [name, plain(record[at] ?? '')]))))
  }
  return { lines, faults }
}

function toLine(line: number, cells: Readonly<Record<string, string>>): LabelLine {
  const record = (side: 'a' | 'b'): RecordName => ({
    source: cells[`source_${side}`] ?? '',
    object: cells[`object_${side}`] ?? '',
    externalId: cells[`external_id_${side}`] ?? '',
  })
  return { line, a: record('a'), b: record('b'), verdict: cells.verdict ?? '', note: cells.note ?? '' }
}

/** Takes back the apostrophe that an export puts before what a spreadsheet would run. */
const plain = (cell: string) => (/^'[=+\-@\t\r']/.test(cell) ? cell.slice(1) : cell).trim()

function parsed(text: string): { record: string[]; line: number }[] {
  const rows: { record: string[]; line: number }[] = []
  let begins = 1
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 10_000,
      on_record: (record: string[], { lines }) => {
        rows.push({ record, line: lines })
        begins = lines + 1
        return null
      },
    })
    return rows
  } catch (error) {
    if (error instanceof CsvError) throw badInput(explainCsvError(error, begins))
    throw error
  }
}
