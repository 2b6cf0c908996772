import { z } from 'zod'
import { goldenGrains } from '@/model/grains'

/** Which customer is meant: its grain and any id it ever had. */
export const customerInput = z.object({ grain: z.enum(goldenGrains), id: z.uuid() })
