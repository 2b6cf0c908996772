import { uuid5 } from '@/lib/uuid5'

const known = new Map<string, string>()
const most = 200_000

/** The id of a record of some source, the same everywhere and for ever. Ids asked for often are remembered. */
export function recordId(source: string, object: string, externalId: string): string {
  const key = `${source}\u0000${object}\u0000${externalId}`
  const found = known.get(key)
  if (found) return found
  if (known.size >= most) known.clear()
  const id = uuid5(source, object, externalId)
  known.set(key, id)
  return id
}

/** The record id of an object named `source.object`. */
export function recordIdOf(name: string, externalId: string): string {
  const dot = name.indexOf('.')
  return recordId(name.slice(0, dot), name.slice(dot + 1), externalId)
}
