import { components } from '@/model/identity/match/cluster/components'
import { hashText } from '@/model/identity/match/block/hash'
import type { RowIds } from '@/server/identity/link/row-ids'
import type { Truth } from '@/server/identity/link/read-truth'

/**
 * Parts the true clusters in two by a hash of their first id: 1 for the rows of the half asked for. One half may be looked at
 * while the engine is developed, the other reports.
 */
export function halfOfRows({ left, right, rows }: Truth, { idOf }: RowIds, half: 'develop' | 'report'): Uint8Array {
  const { componentOf, starts, rows: members } = components(rows, left, right, () => true)
  const wanted = half === 'develop' ? 0 : 1
  return Uint8Array.from({ length: rows }, (_, row) => {
    const component = componentOf[row] ?? -1
    const first = component < 0 ? row : (members[starts[component] ?? 0] ?? row)
    return ((hashText(idOf(first)).hi >>> 7) & 1) === wanted ? 1 : 0
  })
}
