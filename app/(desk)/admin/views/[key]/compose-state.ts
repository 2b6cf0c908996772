import type { GoldenGrain } from '@/model/grains'
import type { ViewDraft } from '@/model/views/view-draft'

/** Columns a list may stand in; wide ones have the last for themselves. */
export const columnCount = 3

/** What somebody does to a view that is being composed. */
export type Step =
  | { do: 'set'; part: Partial<Omit<ViewDraft, 'facts' | 'lists'>> }
  | { do: 'add'; grain: GoldenGrain; fact: string }
  | { do: 'drop'; grain: GoldenGrain; fact: string }
  | { do: 'beside'; grain: GoldenGrain; fact: string; beside: string | null }
  | { do: 'move'; grain: GoldenGrain; fact: string; by: -1 | 1 }
  | { do: 'list'; grain: GoldenGrain; list: string; column: number | null; wide: boolean }

/** The view after one step; the same where the step changes nothing. */
export function compose(draft: ViewDraft, step: Step): ViewDraft {
  if (step.do === 'set') return { ...draft, ...step.part }
  if (step.do === 'list') return { ...draft, lists: { ...draft.lists, [step.grain]: placed(draft, step) } }
  const facts = draft.facts[step.grain] ?? []
  const next = { add: added, drop: dropped, beside: paired, move: moved }[step.do](facts, step)
  return next === facts ? draft : { ...draft, facts: { ...draft.facts, [step.grain]: next } }
}

type Line = { fact: string; beside?: string }

const added = (facts: Line[], { fact }: { fact: string }) =>
  facts.some((line) => line.fact === fact) ? facts : [...facts, { fact }]

const dropped = (facts: Line[], { fact }: { fact: string }) => facts.filter((line) => line.fact !== fact)

/** The facts with one of them standing beside another field, or alone again. */
const paired = (facts: Line[], step: { fact: string; beside?: string | null }): Line[] =>
  facts.map((line) =>
    line.fact === step.fact ? { fact: line.fact, ...(step.beside ? { beside: step.beside } : {}) } : line,
  )

function moved(facts: Line[], step: { fact: string; by?: -1 | 1 }): Line[] {
  const from = facts.findIndex((line) => line.fact === step.fact)
  const to = from + (step.by ?? 0)
  const [line, other] = [facts[from], facts[to]]
  if (!line || !other) return facts
  return facts.map((one, index) => (index === from ? other : index === to ? line : one))
}

/** The columns with a list in the one chosen, or in none. Empty ones at the end are let go. */
function placed(draft: ViewDraft, step: Extract<Step, { do: 'list' }>): string[][] {
  const before = draft.lists[step.grain] ?? []
  const columns = Array.from({ length: columnCount + 1 }, (_, index) =>
    (before[index] ?? []).filter((one) => one !== step.list),
  )
  if (step.column !== null) columns[step.wide ? columnCount : step.column]?.push(step.list)
  while (columns.length && columns.at(-1)?.length === 0) columns.pop()
  return columns
}

/** The column a list stands in, from 0; null where it is not shown. */
export function columnOf(draft: ViewDraft, grain: GoldenGrain, list: string): number | null {
  const found = (draft.lists[grain] ?? []).findIndex((column) => column.includes(list))
  return found < 0 ? null : found
}
