/**
 * The reference an element carries. In a row that names its customer (`data-row`), a value may write `~` for that id and
 * leave its own name to the head of its column: a list says both hundreds of times.
 */
export const referenceOf = (value: HTMLElement): string =>
  (value.dataset.receipt ?? '').replace('~', value.closest<HTMLElement>('[data-row]')?.dataset.row ?? '~')

/** What a value is called: by itself, or by the head of its column and its row. */
export function nameOf(value: HTMLElement): string {
  const cell = value.closest<HTMLTableCellElement>('td, th')
  const head = cell?.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset.name
  return value.dataset.name ?? (head && row ? `${head} of ${row}` : 'this value')
}
