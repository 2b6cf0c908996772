import { z } from 'zod'

/** What an import needs: the source object, the upload, and which header means which field. */
export const importInput = z.strictObject({
  source: z.string().min(1),
  object: z.string().min(1),
  upload: z.uuid(),
  fileName: z.string().min(1).max(255),
  mapping: z.record(z.string().max(200), z.string().max(200)).default({}),
})
