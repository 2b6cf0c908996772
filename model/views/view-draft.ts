import { z } from 'zod'
import { roleKeys } from '../access/roles'
import { purposeKeys } from '../fields/field'
import { type GoldenGrain, goldenGrains } from '../grains'
import { factKey } from './fact-key'
import { anchors, type View, viewFaces, viewShapes } from './view'

/** A view as it is composed and stored: facts and lists are texts, which the code may know or no longer know. */
export const viewDraft = z.object({
  label: z.string().trim().min(3, 'Give it a name of at least 3 letters.').max(40),
  job: z.string().trim().min(10, 'Say in a sentence what it is for.').max(200),
  audience: z.array(z.enum(roleKeys)).min(1, 'A view is for somebody: choose a role.'),
  purpose: z.enum(purposeKeys),
  face: z.enum(viewFaces),
  shape: z.enum(viewShapes),
  facts: z.partialRecord(
    z.enum(goldenGrains),
    z.array(z.object({ fact: z.string().max(80), beside: z.string().max(60).optional() })).max(30),
  ),
  lists: z.partialRecord(z.enum(goldenGrains), z.array(z.array(z.string().max(40)).max(12)).max(4)),
  anchor: z.enum(anchors).nullable(),
  minConfidence: z.number().min(0).max(1).nullable(),
})

export type ViewDraft = z.output<typeof viewDraft>

/** A view in the form it is composed and stored in. */
export function draftOf(view: View): ViewDraft {
  const facts: ViewDraft['facts'] = {}
  const lists: ViewDraft['lists'] = {}
  for (const grain of goldenGrains) {
    const declared = view.facts[grain]
    if (declared) facts[grain] = declared.map(factLine)
    const columns = view.lists[grain]
    if (columns) lists[grain] = columns.map((column) => [...column])
  }
  const { label, job, purpose, face, shape, anchor } = view
  return {
    label,
    job,
    purpose,
    face,
    shape,
    anchor,
    audience: [...view.audience],
    facts,
    lists,
    minConfidence: view.minConfidence ?? null,
  }
}

const factLine = (fact: NonNullable<View['facts'][GoldenGrain]>[number]) => ({
  fact: factKey(fact),
  ...('beside' in fact && fact.beside ? { beside: fact.beside } : {}),
})
