import { badInput } from '@/lib/errors'
import { ColumnBuilder, type Columns } from './column'
import { csvCells } from './csv-cells'
import { openText } from './open-text'

/** Texts by which files say that they know nothing. */
const nothing = new Set(['NULL', 'null', 'None', 'NaN', 'N/A', 'n/a', '#N/A', '\\N', '-', '--', '?'])

/**
 * Reads a CSV file with a header line into columns: comma, semicolon or tab, UTF-8, `.gz` unpacked. Short rows are filled up;
 * a row with more cells than the header, a cell that is no text and a broken quote end it with line and column.
 */
export async function readColumns(path: string): Promise<Columns> {
  let builders: ColumnBuilder[] | null = null
  let [rows, short] = [0, 0]
  const take = (cells: readonly string[], line: number): void => {
    if (builders === null) {
      builders = header(cells).map((name) => new ColumnBuilder(name))
      return
    }
    if (cells.length < builders.length) short++
    for (let at = 0; at < builders.length; at++) {
      const text = (cells[at] ?? '').trim()
      if (text !== '' && isBroken(text)) throw badInput(brokenText(line, at, text))
      builders[at]?.set(rows, nothing.has(text) ? '' : text)
    }
    for (let at = builders.length; at < cells.length; at++)
      if (cells[at]?.trim())
        throw badInput(
          `Line ${line}, column ${at + 1}: the row has ${cells.length} cells, the header only ${builders.length}.`,
        )
    rows++
  }
  let reader: ReturnType<typeof csvCells> | null = null
  for await (const text of openText(path)) {
    reader ??= csvCells(delimiterOf(text), take)
    reader.push(text)
  }
  reader?.end()
  const known: ColumnBuilder[] = builders ?? []
  if (!known.length) throw badInput(`${path} holds no header line.`)
  return { rows, short, columns: known.map((builder) => builder.column(rows)) }
}

/** Names of the columns; those without a name are called by their place. Names twice over are refused. */
function header(cells: readonly string[]): string[] {
  const names = cells.map((cell, at) => cell.trim() || `column ${at + 1}`)
  const twice = names.findIndex((name, at) => names.indexOf(name) !== at)
  if (twice !== -1) throw badInput(`Line 1, column ${twice + 1}: a second column is called ${names[twice]}.`)
  const broken = names.findIndex(isBroken)
  if (broken !== -1) throw badInput(brokenText(1, broken, names[broken] ?? ''))
  return names
}

const isBroken = (text: string) => text.includes('\0') || text.includes('\uFFFD')

const brokenText = (line: number, at: number, text: string) =>
  `Line ${line}, column ${at + 1}: the cell holds ${text.includes('\0') ? 'a NUL character' : 'bytes that are not UTF-8'}. Save the file as CSV in UTF-8.`

/** Comma, semicolon or tab: what the first line holds most of outside quotes. */
function delimiterOf(text: string): string {
  const first =
    text
      .slice(0, 65_536)
      .replace(/"(?:[^"]|"")*"/g, '')
      .split(/[\r\n]/, 1)[0] ?? ''
  const count = (mark: string) => first.split(mark).length - 1
  if (count(';') > count(',') && count(';') >= count('\t')) return ';'
  return count('\t') > count(',') ? '\t' : ','
}
