import { command } from '@/server/spine/command'
import { openAgain, reopenInput } from './open-again'

/** Opens a case again that was settled or dismissed by hand. Throws `stale` when it is open, changed since, or follows its pair. */
export const reopenCase = command({
  name: 'reopenCase',
  permission: 'case.settle',
  input: reopenInput,
  run: (ctx, input) => openAgain(ctx, input),
})
