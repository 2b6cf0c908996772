import { fieldOf } from '../fields/fields'
import { type GoldenGrain, goldenGrains, grains } from '../grains'
import { catalogueOf } from './fact-catalogue'
import { readFactKey } from './fact-key'
import { shippedView } from './all-views'
import type { View, ViewFact } from './view'
import type { ViewDraft } from './view-draft'
import { type ViewListKey, viewListOf } from './view-lists'

/** A stored view with what the code knows of it; `skipped` says, a sentence each, what it no longer knows. */
export function readDraft(key: string, draft: ViewDraft): { view: View; skipped: string[] } {
  const skipped: string[] = []
  const facts: Partial<Record<GoldenGrain, ViewFact[]>> = {}
  const lists: Partial<Record<GoldenGrain, ViewListKey[][]>> = {}
  for (const grain of goldenGrains) {
    const lines = draft.facts[grain]
    if (lines) facts[grain] = lines.flatMap((line) => knownFact(grain, line, skipped))
    const columns = draft.lists[grain]
    if (columns) lists[grain] = columns.map((column) => column.flatMap((one) => knownList(grain, one, skipped)))
  }
  const { minConfidence, ...rest } = draft
  const view = { ...rest, key, facts, lists, keys: shippedView(key)?.keys ?? [] }
  return { view: minConfidence === null ? view : { ...view, minConfidence }, skipped }
}

function knownFact(grain: GoldenGrain, line: { fact: string; beside?: string }, skipped: string[]): ViewFact[] {
  const beside = line.beside && fieldOf(grain, line.beside) ? line.beside : undefined
  if (line.beside && !beside) skipped.push(`${grains[grain].label}: there is no field “${line.beside}” any more.`)
  const fact = readFactKey(line.fact, beside)
  const known = fact && catalogueOf(grain).some((entry) => entry.key === line.fact)
  if (!known) skipped.push(`${grains[grain].label}: there is no fact “${line.fact}” any more.`)
  return known ? [fact] : []
}

function knownList(grain: GoldenGrain, key: string, skipped: string[]): ViewListKey[] {
  const list = viewListOf(key)
  if (list?.grains.includes(grain)) return [list.key]
  skipped.push(`${grains[grain].label}: there is no list “${key}” any more.`)
  return []
}
