import { command } from '@/server/spine/command'
import { endCase, endInput } from './end-case'

/** Closes a case because nothing was wrong, with the reason for whoever reported it. Throws `stale` when somebody was first. */
export const dismissCase = command({
  name: 'dismissCase',
  permission: 'case.settle',
  input: endInput,
  run: (ctx, input) => endCase(ctx, input, 'dismissed'),
})
