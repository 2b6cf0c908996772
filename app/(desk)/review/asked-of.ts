import type { QueueAsked, ReviewPlace } from './review-params'

/** What a place asks of the queue, without where in it one stands. */
export function askedOf({ pair: _, all: __, different: ___, ...asked }: ReviewPlace): QueueAsked {
  return asked
}
