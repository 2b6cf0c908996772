import { z } from 'zod'
import { goldenGrains } from '@/model/grains'
import { queueGroups, queueHolders, queueReasons, queueSorts } from '@/model/identity/review/queue-words'
import { sourceKeys } from '@/model/source-systems'

/** What of the queue is asked for. Money in minor units of the reporting currency a year, age in whole days. */
export const queueFilter = z.object({
  grain: z.enum(goldenGrains).optional(),
  group: z.enum(queueGroups).optional(),
  reason: z.enum(queueReasons).optional(),
  system: z.enum(sourceKeys).optional(),
  from: z.number().int().nonnegative().optional(),
  to: z.number().int().nonnegative().optional(),
  age: z.number().int().min(1).max(3650).optional(),
  holder: z.enum(queueHolders).optional(),
  overdue: z.boolean().optional(),
  q: z.string().trim().min(1).max(100).optional(),
  sort: z.enum(queueSorts).default('band'),
})
export type QueueFilter = z.output<typeof queueFilter>
