import type { CsvError } from 'csv-parse'

/** What is wrong with a CSV file, in a sentence that names the line on which the broken row begins. */
export function explainCsvError(error: CsvError, line: number): string {
  const begins = `The row that begins on line ${line}`
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return `A quote opened in the row that begins on line ${line} is never closed.`
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return `${begins} holds a quote in the wrong place, or one that is never closed. Inside a quoted cell quotes are doubled, outside there are none.`
    case 'CSV_MAX_RECORD_SIZE':
      return `${begins} is longer than 1 MB. Perhaps a quote in it is never closed.`
    default:
      return `${begins} is not CSV.`
  }
}
