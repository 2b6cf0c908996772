import { sayShare } from '@/model/identity/certify/say-share'
import { grains } from '@/model/grains'
import { systemLabel } from '@/model/source-systems'
import type { BatchLine } from '@/server/review/batches/list-batches'

const bands: Readonly<Record<string, string>> = {
  likely: 'likely same',
  unsure: 'unsure',
  different: 'likely different',
}
const states = {
  sampling: 'Being sampled',
  certified: 'Certified',
  refused: 'Sent to review',
  abandoned: 'Given up',
  undone: 'Undone',
} as const

/** What a batch was drawn from: "People, likely same, 0.95 to 1". */
export function choiceWords({ grain, chosen: { band, from = 0, to = 1, systems = [] } }: BatchLine): string {
  const parts = [
    grains[grain].plural,
    band ? bands[band] : '',
    from > 0 || to < 1 ? `${from} to ${to}` : '',
    systems.length ? `only ${systems.map(systemLabel).join(', ')}` : '',
  ]
  return parts.filter(Boolean).join(', ')
}

/** What is promised of it: "below 1 in 100 at 95%". */
export const promiseWords = ({ target, sureness }: { target: number; sureness: number }) =>
  `below ${sayShare(target)} at ${Math.round(sureness * 100)}%`

/** Where it stands; one whose merges were all taken back is undone. */
export function stateWords({ status, edges, undone }: BatchLine): string {
  if (edges > 0 && undone === edges) return 'Undone'
  return undone > 0 ? `${states[status]}, ${undone} of ${edges} undone` : states[status]
}
