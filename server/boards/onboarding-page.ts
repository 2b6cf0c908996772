import { badInput } from '@/lib/errors'
import { readCursor, writeCursor } from '@/server/customers/cursor'

/** What places an account on the board: the more points the nearer to the top, then the longer it is there, then by id. */
export type Placed = { id: string; score: number; days: number }

type Asked = { after?: string; before?: string; size: number }

/** The order of the board, for sorting. */
export const byStuckness = (a: Placed, b: Placed): number =>
  b.score - a.score || b.days - a.days || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * One page of accounts in the board's order, after or before a place of it, with the places to go on from. A place holds
 * while accounts come and go. Throws bad-input for a place this board never gave.
 */
export function onboardingPage<P extends Placed>(
  ranked: readonly P[],
  { after, before, size }: Asked,
): { shown: P[]; before: string | null; after: string | null } {
  const at = after ?? before
  const place = at === undefined ? null : placeOf(at)
  const backwards = after === undefined && before !== undefined
  const among = ranked.filter(
    (one) => !place || (backwards ? byStuckness(one, place) < 0 : byStuckness(one, place) > 0),
  )
  const shown = backwards ? among.slice(-size) : among.slice(0, size)
  const [first, last] = [shown[0], shown.at(-1)]
  return {
    shown,
    before: first && first !== ranked[0] ? cursorOf(first) : null,
    after: last && last !== ranked.at(-1) ? cursorOf(last) : null,
  }
}

const order = 'stuck'

const cursorOf = ({ id, score, days }: Placed) => writeCursor({ sort: order, value: `${score} ${days}`, id })

function placeOf(text: string): Placed {
  const { id, value } = readCursor(text, order)
  const [score, days] = (value ?? '').split(' ').map(Number)
  if (!Number.isFinite(score) || !Number.isFinite(days)) throw badInput('This page of the board does not exist.')
  return { id, score: score ?? 0, days: days ?? 0 }
}
