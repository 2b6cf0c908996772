import type { MatchColumn } from './plan'

/** Name of the feature that a column of its own makes: safe as a name in SQL. */
export function featureName(column: MatchColumn): string {
  const plain = column.name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return `${column.kind}_${plain}`
}

/** How a column is called by people. */
export function columnLabel(column: MatchColumn): string {
  const words = column.name.replace(/[_\s]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
