import type { RailIconName } from '@/components/shell/rail-icon'

/** A place in the rail; `count` is what waits there, `covers` the addresses below it where they do not begin like its own. */
export type RailPlace = { href: string; label: string; icon: RailIconName; count?: number; covers?: string }

/** The place a path belongs to: the one whose address is the longest beginning of it, or null. */
export function currentPlace<Place extends { href: string; covers?: string }>(
  places: readonly Place[],
  path: string,
): Place | null {
  let best: Place | null = null
  for (const place of places) {
    const begin = place.covers ?? place.href
    const inside = path === begin || path === place.href || path.startsWith(begin === '/' ? '//' : `${begin}/`)
    if (inside && (!best || begin.length > (best.covers ?? best.href).length)) best = place
  }
  return best
}
