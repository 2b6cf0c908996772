import { badInput } from '@/lib/errors'

const [quote, newLine, carriageReturn] = [34, 10, 13]
const longestRow = 1 << 24

/** Takes the cells of one row. `line` is the line of the file on which the row begins, from 1. */
export type TakeRow = (cells: readonly string[], line: number) => void

/**
 * Splits CSV text into rows of cells, fed piece by piece. Quoted cells may hold delimiters, line ends and doubled quotes; blank
 * lines are passed over; any line ends. Text after a closing quote and a quote never closed end the reading with a sentence that
 * names line and column.
 */
export function csvCells(delimiter: string, take: TakeRow): { push: (text: string) => void; end: () => void } {
  const mark = delimiter.charCodeAt(0)
  const cells: string[] = []
  let rest = ''
  let line = 1

  /** Reads whole rows from `text`; answers where the first row begins that is not whole. */
  function readRows(text: string, isLast: boolean): number {
    const length = text.length
    let rowStart = 0
    let at = 0
    let lines = 0
    cells.length = 0
    while (at < length) {
      let end: number
      if (text.charCodeAt(at) === quote) {
        end = closingQuote(text, at)
        if (end === -1) return isLast ? fail(lines, cells.length + 1, 'opens a quote that is never closed') : rowStart
        const inner = text.slice(at + 1, end)
        lines += breaksIn(inner)
        cells.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner)
        end++
        if (end === length && !isLast) return rowStart
        const next = text.charCodeAt(end)
        if (end < length && next !== mark && next !== newLine && next !== carriageReturn)
          return fail(lines, cells.length, 'has text after the quote that closes it')
      } else {
        end = at
        for (let unit = text.charCodeAt(end); end < length; unit = text.charCodeAt(++end))
          if (unit === mark || unit === newLine || unit === carriageReturn) break
        if (end === length && !isLast) return rowStart
        cells.push(text.slice(at, end))
      }
      if (text.charCodeAt(end) === mark && end < length) {
        at = end + 1
        if (at === length && isLast) cells.push('')
        if (at < length || !isLast) continue
      }
      if (text.charCodeAt(end) === carriageReturn && end + 1 === length && !isLast) return rowStart
      if (cells.length > 1 || cells[0] !== '') take(cells, line)
      at = text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === newLine ? end + 2 : end + 1
      line += lines + 1
      lines = 0
      rowStart = at
      cells.length = 0
    }
    return rowStart

    function fail(more: number, column: number, what: string): never {
      throw badInput(`Line ${line + more}, column ${column}: the cell ${what}.`)
    }
  }

  return {
    push: (text) => {
      const all = rest === '' ? text : rest + text
      rest = all.slice(readRows(all, false))
      if (rest.length > longestRow)
        throw badInput(
          `The row that begins on line ${line} is longer than 16 MB. Perhaps a quote in it is never closed.`,
        )
    },
    end: () => void readRows(rest, true),
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 2))
    if (text.charCodeAt(at + 1) !== quote) return at
  return -1
}

function breaksIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}
