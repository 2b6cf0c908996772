import { z } from 'zod'
import { checkKeys } from '@/model/checks/all-checks'

/** Which finding, as the reader last saw it. */
export const findingInput = z.object({
  check: z.enum(checkKeys),
  findingKey: z.string().min(1).max(300),
  version: z.coerce.number().int().positive(),
})
