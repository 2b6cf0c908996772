import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import { fieldOf } from '@/model/fields/fields'
import type { GoldenGrain } from '@/model/grains'
import type { Content } from '@/model/survivorship/compare-fields'

/** What a side's records and pins say, in fields that this role may read in full. Nothing else leaves the server. */
export function visibleContent(role: Role | 'system', grain: GoldenGrain, { candidates, pins }: Content): Content {
  const open = (key: string) => {
    const field = fieldOf(grain, key)
    return field !== undefined && (role === 'system' || mayRead(role, field.classification))
  }
  return {
    candidates: candidates.map((candidate) => ({
      ...candidate,
      values: Object.fromEntries(Object.entries(candidate.values).filter(([key]) => open(key))),
    })),
    pins: pins.filter((pin) => open(pin.field)),
  }
}
