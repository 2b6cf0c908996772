import type { QueueGroup } from '@/model/identity/review/queue-words'

/** How the groups of the queue are headed. */
export const groupWords: Record<QueueGroup, string> = {
  testimony: 'Told us so',
  likely: 'Likely same',
  unsure: 'Unsure',
  different: 'Likely different',
  second: 'Waits for a second person',
  later: 'Later',
}
