import { command } from '@/server/spine/command'
import { endCase, endInput } from './end-case'

/** Closes a case because something was done about it; the outcome goes to whoever reported it. Throws `stale` when somebody was first. */
export const settleCase = command({
  name: 'settleCase',
  permission: 'case.settle',
  input: endInput,
  run: (ctx, input) => endCase(ctx, input, 'settled'),
})
