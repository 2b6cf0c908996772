import type { Edge } from './part-component'

/** Why a component is worth a look: it was cut at a weak bridge, or it joins more rows than one customer is likely to have. */
export type Suspicion = 'weak bridge' | 'oversize'

/** From how many rows on a component is oversize. */
const oversize = 50

/** Whether a component is suspicious, given the groups it was parted into; null where it holds together. */
export function suspicionOf(size: number, edges: readonly Edge[], groupOf: Int32Array): Suspicion | null {
  if (size > oversize) return 'oversize'
  const cut = edges.some(({ a, b, gain }) => gain >= 0 && groupOf[a] !== groupOf[b])
  return cut ? 'weak bridge' : null
}
