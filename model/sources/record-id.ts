import { uuid5 } from '@/lib/uuid5'

const most = 200_000
const known = new Map<string, Map<string, string>>()

/** The id of a record of some source, the same everywhere and for ever. */
export function recordId(source: string, object: string, externalId: string): string {
  return recordIdOf(`${source}.${object}`, externalId)
}

/** The record id of an object named `source.object`. Ids asked for often are remembered. */
export function recordIdOf(name: string, externalId: string): string {
  let ids = known.get(name)
  if (!ids) {
    ids = new Map()
    known.set(name, ids)
  }
  const found = ids.get(externalId)
  if (found !== undefined) return found
  if (ids.size >= most) ids.clear()
  const dot = name.indexOf('.')
  const id = uuid5(name.slice(0, dot), name.slice(dot + 1), externalId)
  ids.set(externalId, id)
  return id
}
