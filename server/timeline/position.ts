import { dayStart, deskDay } from './desk-day'

/**
 * A place in a timeline, which runs newest first and, at one moment, by id. `at` is ISO 8601 with microseconds, `id` that of
 * an item, or `~` for behind all items of that moment.
 */
export type Position = { at: string; id: string }

const behindAll = '~'

/** Behind everything that happened on this desk day and later. */
export const behindDay = (day: string): Position => ({ at: dayStart(day), id: behindAll })

/** The desk day a position lies in the middle of, or null where it parts two days. */
export const dayCutBy = ({ at, id }: Position): string | null => (id === behindAll ? null : deskDay(at))

/** Negative when `a` comes first, that is, when it is newer. */
export function comparePositions(a: Position, b: Position): number {
  if (a.at !== b.at) return a.at > b.at ? -1 : 1
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

/** The position as text for an address. */
export const writePosition = ({ at, id }: Position): string => `${at}/${id}`

/** The position such a text names, or null when it names none. */
export function readPosition(text: string): Position | null {
  const found = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)\/([^\0]{1,300})$/u.exec(text)
  const [, at, id] = found ?? []
  if (!at || !id) return null
  const moment = Date.parse(at)
  return Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 23) !== at.slice(0, 23) ? null : { at, id }
}
