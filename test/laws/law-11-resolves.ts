import { type Grain, entityCode } from '@/model/grains'
import type { Law } from './law'
import { entityOf, whoIsWho } from './who-is-who'
import type { World } from './world'

/** Law 11: every id and code ever issued resolves in one step, to a customer that is itself, and means the same record for ever. */
export const everyIdResolves: Law = {
  number: 11,
  sentence: 'Every id ever issued resolves, without cycles, in one step.',
  check({ steps, end }) {
    const codes = new Map<string, string>()
    for (const step of steps)
      for (const id of new Set(whoIsWho(step).entityOf.values())) {
        const now = entityOf(end, id)
        if (!now || entityOf(end, now) !== now) return { wrong: `${id} resolves to ${now}, which is not itself.` }
        const code = entityCode(grainOf(step, id), step.numbers.get(id) ?? 0)
        if ((codes.get(code) ?? id) !== id) return { wrong: `${code} was given to ${codes.get(code)} and to ${id}.` }
        codes.set(code, id)
        if (end.numbers.get(id) !== step.numbers.get(id)) return { wrong: `${id} lost its number.` }
      }
    return 'held'
  },
}

const grainOf = (world: World, id: string): Grain => world.heads.get(id)?.row.said.grain ?? 'visitor'
