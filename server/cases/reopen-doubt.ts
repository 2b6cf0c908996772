import { command } from '@/server/spine/command'
import { mustSettleDoubt } from './must-settle-doubt'
import { openAgain, reopenInput } from './open-again'

/** Opens a report of a number again that was closed, for the department that owns it. Refused to who does not speak for it; throws `stale` when it is open or changed since. */
export const reopenDoubt = command({
  name: 'reopenDoubt',
  permission: 'number.settle',
  input: reopenInput,
  run: async (ctx, input) => {
    await mustSettleDoubt(ctx, input.caseId)
    return openAgain(ctx, input)
  },
})
