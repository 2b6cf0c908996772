import { roles } from '../access/roles'
import { type GoldenGrain, goldenGrains, grains } from '../grains'
import { catalogueEntry } from './fact-catalogue'
import type { ViewDraft } from './view-draft'
import { viewListOf } from './view-lists'

/** What one version of a view has that another has not. */
export type ViewChange = { change: 'added' | 'removed' | 'moved' | 'changed'; text: string }

/** The differences from one version of a view to another, a line each; none where they are alike. */
export function diffDrafts(before: ViewDraft, after: ViewDraft): ViewChange[] {
  return [
    ...words.flatMap(({ label, of }): ViewChange[] =>
      of(before) === of(after) ? [] : [{ change: 'changed', text: `${label}: ${of(before)} → ${of(after)}` }],
    ),
    ...goldenGrains.flatMap((grain) => [
      ...sequence(`${grains[grain].label} fact`, factNames(before, grain), factNames(after, grain)),
      ...sequence(`${grains[grain].label} list`, listNames(before, grain), listNames(after, grain)),
    ]),
  ]
}

const words: { label: string; of: (draft: ViewDraft) => string }[] = [
  { label: 'Name', of: (draft) => draft.label },
  { label: 'Job', of: (draft) => draft.job },
  { label: 'Audience', of: (draft) => draft.audience.map((role) => roles[role].label).join(', ') },
  { label: 'Purpose', of: (draft) => draft.purpose.replaceAll('_', ' ') },
  { label: 'Columns', of: (draft) => draft.shape },
  { label: 'Looks back from', of: (draft) => draft.anchor ?? 'nothing' },
  { label: 'Least confidence', of: (draft) => String(draft.minConfidence ?? 'any') },
]

const factNames = (draft: ViewDraft, grain: GoldenGrain) =>
  (draft.facts[grain] ?? []).map(({ fact, beside }) => {
    const label = catalogueEntry(grain, fact)?.label ?? fact
    const after = beside ? catalogueEntry(grain, `field:${beside}`)?.label : undefined
    return after ? `${label} with ${after.toLowerCase()}` : label
  })

const listNames = (draft: ViewDraft, grain: GoldenGrain) =>
  (draft.lists[grain] ?? []).flatMap((column) => column.map((key) => viewListOf(key)?.label ?? key))

/** Added and removed by name; moved where the order of what both have is another. */
function sequence(what: string, before: readonly string[], after: readonly string[]): ViewChange[] {
  const kept = before.filter((one) => after.includes(one))
  const now = after.filter((one) => before.includes(one))
  const moved = now.filter((one, index) => kept[index] !== one)
  return [
    ...before
      .filter((one) => !after.includes(one))
      .map((one) => ({ change: 'removed' as const, text: `${what}: ${one}` })),
    ...after
      .filter((one) => !before.includes(one))
      .map((one) => ({ change: 'added' as const, text: `${what}: ${one}` })),
    ...(moved.length ? [{ change: 'moved' as const, text: `${what}s in another order: ${moved.join(', ')}` }] : []),
  ]
}
