/** What a cell of an export can hold; null and undefined are written as nothing. */
export type Cell = string | number | boolean | null | undefined

/** One CSV line by RFC 4180, ended by a line feed. */
export function csvLine(cells: readonly Cell[]): string {
  let line = ''
  for (let i = 0; i < cells.length; i++) {
    if (i > 0) line += ','
    const cell = cells[i]
    if (cell === null || cell === undefined) continue
    const text = typeof cell === 'string' ? cell : String(cell)
    line += /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `${line}\n`
}
