import type { QueueAsked } from './review-params'

/** What is asked of the queue as the server takes it: money in minor units. */
export const queueInput = ({ from, to, ...asked }: QueueAsked) => ({
  ...asked,
  from: from === undefined ? undefined : from * 100,
  to: to === undefined ? undefined : to * 100,
})
