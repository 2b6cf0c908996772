import type { HeaderMapping } from '@/model/sources/match-headers'
import type { SourceObject } from '@/model/sources/source-object'
import { limits } from './limits'
import type { OpenRows } from './raw-row'
import { readCsv } from './read-csv'
import { readJsonl } from './read-jsonl'

/** Opens a file in the format its source object sends. Reading is lazy and holds one lot of at most `most` rows at a time. */
export function openRows(
  path: string,
  source: SourceObject,
  mapping?: HeaderMapping,
  most: number = source.event ? limits.eventLot : limits.lot,
): OpenRows {
  if (source.format === 'csv') return readCsv(path, source, mapping, most)
  return readJsonl(path, most)
}
