import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { customerInput } from '@/server/profile/customer-input'
import { resolveEntity } from '@/server/profile/resolve-entity'
import { command } from '@/server/spine/command'
import { gatherEvidence } from './gather-evidence'
import { openCase } from './open-case'

/**
 * Reports to the steward that a customer is, or holds, the wrong person, or that a value of theirs is wrong. Changes nothing else.
 * What the agent had before them is gathered here: the question just answered, the record a value came from. Duplicates
 * are reported with `proposeDuplicate`, which also opens their pair. Throws `bad-input` for a value of another customer,
 * `not-found` for one out of sight.
 */
export const raiseCase = command({
  name: 'raiseCase',
  permission: 'case.raise',
  input: customerInput.extend({
    kind: z.enum(['wrong-person', 'wrong-value']),
    note: z.string().trim().min(8, 'Say in a few words what is wrong: at least 8 characters.').max(500),
    view: z.string().max(60).optional(),
    /** Receipt reference of the wrong value. */
    reference: z.string().max(800).optional(),
    ticket: z
      .string()
      .trim()
      .regex(/^[\w-]{1,40}$/, 'A ticket is named by its number.')
      .optional(),
  }),
  run: async (ctx, { grain, id, kind, note, view, reference, ticket }) => {
    const entityId = await resolveEntity(ctx, grain, id)
    if (kind === 'wrong-value' && !reference)
      throw badInput('Say which value is wrong.', { reference: 'Choose a value.' })
    const gathered = await gatherEvidence(ctx, grain, entityId, reference)
    const evidence = { ...gathered, ...(view ? { view } : {}), ...(ticket ? { ticket } : {}) }
    const caseId = await openCase(ctx, { kind, grain, entityId, otherId: null, evidence, note })
    return { result: { caseId }, audit: { caseId, kind, grain, entityId, field: evidence.field ?? null } }
  },
})
