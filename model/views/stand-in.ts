import { goldenGrains, grains } from '../grains'
import { readDraft } from './read-draft'
import { factBudget, type View } from './view'
import { viewDraft } from './view-draft'

/** A view as it is opened. `version` is null as shipped; `said` tells what was skipped or cut, a sentence each. */
export type EffectiveView = View & { version: number | null; said: readonly string[] }

/** A published version as it is stored. `exceptionUntil` is the last day (`YYYY-MM-DD`) more than twelve facts are signed for. */
export type StoredView = {
  key: string
  version: number
  definition: unknown
  exceptionBy: string | null
  exceptionUntil: string | null
}

/**
 * What a published version gives on a day: what the code no longer knows is left out and said, and over the budget
 * without an exception that still runs it falls back to its first twelve facts. Undefined where it cannot be read at all.
 */
export function standIn(stored: StoredView, today: string): EffectiveView | undefined {
  const parsed = viewDraft.safeParse(stored.definition)
  if (!parsed.success) return undefined
  const { view, skipped } = readDraft(stored.key, parsed.data)
  const said = [...skipped]
  const facts = { ...view.facts }
  for (const grain of goldenGrains) {
    const all = facts[grain] ?? []
    if (all.length <= factBudget || exceptionRuns(stored, today)) continue
    facts[grain] = all.slice(0, factBudget)
    const ended = stored.exceptionUntil ? `The exception ended on ${stored.exceptionUntil}` : 'No exception is signed'
    said.push(`${grains[grain].label}: ${ended}, so the first ${factBudget} of ${all.length} facts are shown.`)
  }
  return { ...view, facts, version: stored.version, said }
}

/** Is more than twelve facts signed for on this day? */
export const exceptionRuns = (stored: Pick<StoredView, 'exceptionBy' | 'exceptionUntil'>, today: string): boolean =>
  stored.exceptionBy !== null && stored.exceptionUntil !== null && stored.exceptionUntil >= today

/** A view as shipped, as it is opened. */
export const asShipped = (view: View): EffectiveView => ({ ...view, version: null, said: [] })
