import { roleKeys } from '../access/roles'
import { type GoldenGrain, goldenGrains, grains } from '../grains'
import { catalogueEntry } from './fact-catalogue'
import { offeredTo } from './pick-view'
import { readDraft } from './read-draft'
import { factBudget, type View } from './view'
import type { ViewDraft } from './view-draft'
import { viewListOf } from './view-lists'

/** Something about a composed view: `refuses` keeps it from being published, the rest is for its author to weigh. */
export type ViewProblem = { refuses: boolean; text: string }

const no = (text: string): ViewProblem => ({ refuses: true, text })
const mind = (text: string): ViewProblem => ({ refuses: false, text })

/** What stands against a composed view by itself. The budget is asked apart, by `overBudget`. */
export function checkView(key: string, draft: ViewDraft): ViewProblem[] {
  const { view, skipped } = readDraft(key, draft)
  const shown = goldenGrains.filter((grain) => draft.facts[grain]?.length || draft.lists[grain]?.flat().length)
  return [
    ...skipped.map(no),
    ...(shown.length ? [] : [no('It shows nothing: add a fact or a list.')]),
    ...shown.flatMap((grain) => [...checkFacts(view, draft, grain), ...checkLists(draft, grain)]),
    ...(draft.anchor && draft.face === 'customer' && !draft.lists.account?.flat().includes('lanes')
      ? [mind('It has an anchor and no list that looks back from it.')]
      : []),
    ...(draft.face === 'data' && draft.minConfidence === null
      ? [no('What a system reads needs a least confidence of identity.')]
      : []),
  ]
}

function checkFacts(view: View, draft: ViewDraft, grain: GoldenGrain): ViewProblem[] {
  const lines = draft.facts[grain] ?? []
  const label = grains[grain].label
  const keys = lines.map((line) => line.fact)
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index)
  const entries = lines.flatMap((line) => catalogueEntry(grain, line.fact) ?? [])
  return [
    ...[...new Set(twice)].map((key) => no(`${label}: “${catalogueEntry(grain, key)?.label ?? key}” stands twice.`)),
    ...(view.face === 'board' && grain !== 'account' ? [no('A board is of accounts.')] : []),
    ...entries.flatMap((entry) => [
      ...(view.face === 'board' && entry.kind === 'derived'
        ? [no(`${label}: “${entry.label}” is summed for one customer at a time, so no board can show it.`)]
        : []),
      ...(entry.purposes && !entry.purposes.includes(view.purpose)
        ? [mind(`${label}: “${entry.label}” is not declared for the purpose of this view.`)]
        : []),
      ...unread(view, entry.readers, `${label}: “${entry.label}”`),
    ]),
    ...lines.flatMap(({ beside }) => (beside ? checkBeside(view, grain, beside, keys) : [])),
  ]
}

/** What stands beside a fact is left out where it may not be shown, so it never refuses; its author is told. */
function checkBeside(view: View, grain: GoldenGrain, beside: string, keys: readonly string[]): ViewProblem[] {
  const entry = catalogueEntry(grain, `field:${beside}`)
  if (!entry) return []
  const what = `${grains[grain].label}: “${entry.label}”`
  return [
    ...(keys.includes(entry.key) ? [mind(`${what} stands by itself and beside another.`)] : []),
    ...(entry.purposes && !entry.purposes.includes(view.purpose)
      ? [mind(`${what}, beside another, is not declared for the purpose of this view.`)]
      : []),
    ...unread(view, entry.readers, `${what}, beside another,`).map(({ text }) => mind(text)),
  ]
}

function unread(view: View, readers: readonly string[], what: string): ViewProblem[] {
  const without = view.audience.filter((role) => !readers.includes(role))
  if (without.length === view.audience.length) return [no(`${what} is readable for nobody of its audience.`)]
  return without.length ? [mind(`${what} is masked or left out for ${without.join(', ')}.`)] : []
}

function checkLists(draft: ViewDraft, grain: GoldenGrain): ViewProblem[] {
  const lists = draft.lists[grain]?.flat() ?? []
  const label = grains[grain].label
  const twice = new Set(lists.filter((key, index) => lists.indexOf(key) !== index))
  return [...twice].map((key) => no(`${label}: the list “${viewListOf(key)?.label ?? key}” stands twice.`))
}

/** Grains on which a composed view shows more facts than the budget, with how many. */
export const overBudget = (draft: ViewDraft): { grain: GoldenGrain; facts: number }[] =>
  goldenGrains.flatMap((grain) => {
    const facts = draft.facts[grain]?.length ?? 0
    return facts > factBudget ? [{ grain, facts }] : []
  })

/** Roles that would have no view of a customer to open. */
export const leftWithout = (views: readonly View[]) => roleKeys.filter((role) => offeredTo(views, role).length === 0)
