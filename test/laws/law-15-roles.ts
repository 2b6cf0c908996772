import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import { fieldOf } from '@/model/fields/fields'
import { goldenGrains } from '@/model/grains'
import { maskValue } from '@/model/survivorship/mask-value'
import { nth } from './intent'
import type { Law } from './law'
import { goldenOf } from './picture'
import { columnsBeyond, roleOrder } from './role-order'
import { customers, entityOf } from './who-is-who'

/**
 * Law 15: a role with fewer rights never sees more. In memory: of a customer of the history, each value and each masked
 * value that the lesser role sees, and every column of every table it reads, the other sees too.
 */
export const fewerRightsSeeLess: Law = {
  number: 15,
  sentence: 'A role with fewer rights never sees more.',
  check({ end, history: { probe } }) {
    const record = nth(customers(end), probe.x)
    if (!record) return 'idle'
    const values = goldenOf(end, entityOf(end, record.recordId) ?? record.recordId)
    for (const [less, more] of roleOrder) {
      const extra = [...values].filter(
        ([field, value]) => sees(less, record.grain, field, value) > sees(more, record.grain, field, value),
      )
      if (extra.length) return { wrong: `${less} sees ${extra.map(([field]) => field).join()} and ${more} does not.` }
    }
    return columnFault ? { wrong: columnFault } : 'held'
  },
}

/** 2 in full, 1 masked, 0 not at all. */
function sees(role: Role, grain: string, key: string, value: string): number {
  const golden = goldenGrains.find((one) => one === grain)
  const field = golden && fieldOf(golden, key)
  if (!golden || !field) return 0
  if (mayRead(role, field.classification)) return 2
  return maskValue(golden, key, value) === null ? 0 : 1
}

const columnFault = roleOrder
  .map(([less, more]) => [less, more, columnsBeyond(less, more)] as const)
  .filter(([, , extra]) => extra.length)
  .map(([less, more, extra]) => `${less} reads ${extra.join()} and ${more} does not.`)
  .at(0)
