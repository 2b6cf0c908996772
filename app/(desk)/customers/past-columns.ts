import type { ListColumn } from './list-column'

/** What is only known of today: how sure identity is, when Kith last heard, weekly drawings, and what belongs together. */
const ofToday: ReadonlySet<string> = new Set(['identity', 'heard', 'weeks', 'account', 'accounts', 'people'])

/** The columns a list has as of a past day. */
export const pastColumns = <C extends Pick<ListColumn, 'id'>>(columns: readonly C[]): C[] =>
  columns.filter((column) => !ofToday.has(column.id))

/** What a customer is called today, beside the name of then. */
const nameToday: ListColumn = {
  id: 'name_today',
  label: 'Name today',
  cell: (row) => row.presentName ?? '',
  text: (row) => row.presentName ?? '',
}

/** The columns of a file of a past day: today's name stands beside that of then, which may not have been told yet. */
export const pastFileColumns = (columns: readonly ListColumn[]): ListColumn[] =>
  pastColumns(columns).flatMap((column) => (column.id === 'name' ? [column, nameToday] : [column]))
