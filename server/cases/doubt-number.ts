import { z } from 'zod'
import { command } from '@/server/spine/command'
import { gatherNumber } from './gather-number'
import { openCase } from './open-case'

/**
 * Reports a total or figure of no customer as wrong, with the number as it stands: its day, value, version, SQL and who sees
 * it. It goes to who speaks for the owner's department, and to the steward. Changes nothing else. Throws `bad-input` for
 * what is no such number, `not-found` for an unknown one, `refused` for one the reporter may not read.
 */
export const doubtNumber = command({
  name: 'doubtNumber',
  permission: 'number.doubt',
  input: z.object({
    reference: z.string().max(800),
    note: z.string().trim().min(8, 'Say in a few words what is wrong: at least 8 characters.').max(500),
  }),
  run: async (ctx, { reference, note }) => {
    const number = await gatherNumber(ctx, reference)
    const caseId = await openCase(ctx, {
      kind: 'wrong-number',
      evidence: { reference: number.reference, number },
      note,
    })
    const { department, day, version = null } = number
    return {
      result: { caseId },
      audit: { caseId, kind: 'wrong-number', number: number.reference, department, day, version },
    }
  },
})
