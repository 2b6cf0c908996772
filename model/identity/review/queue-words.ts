/** Where a waiting pair stands in the queue, in this order. */
export const queueGroups = ['testimony', 'likely', 'unsure', 'different', 'second', 'later'] as const
export type QueueGroup = (typeof queueGroups)[number]

/** Why a pair waits. */
export const queueReasons = ['lookalike', 'clash', 'shared', 'proposed', 'weak'] as const
export type QueueReason = (typeof queueReasons)[number]

/** By what the queue is ordered. */
export const queueSorts = ['band', 'due', 'value', 'age'] as const
export type QueueSort = (typeof queueSorts)[number]

/** To whom pairs are given: the asker, nobody, somebody else. */
export const queueHolders = ['me', 'nobody', 'other'] as const
export type QueueHolder = (typeof queueHolders)[number]
