import type { RailIconName } from '@/components/shell/rail-icon'

/** A place in the rail; `count` is what waits there. */
export type RailPlace = { href: string; label: string; icon: RailIconName; count?: number }

/** The place a path belongs to: the one whose address is the longest beginning of it, or null. */
export function currentPlace<Place extends { href: string }>(places: readonly Place[], path: string): Place | null {
  let best: Place | null = null
  for (const place of places) {
    const inside = path === place.href || path.startsWith(place.href === '/' ? '//' : `${place.href}/`)
    if (inside && (!best || place.href.length > best.href.length)) best = place
  }
  return best
}
