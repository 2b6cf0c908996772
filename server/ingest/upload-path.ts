import { join, resolve } from 'node:path'
import { env } from '@/lib/env'

/** Where an upload of this id lies. The id is ours, so no name a person chose ever becomes a path. */
export function uploadPath(uploadId: string): string {
  return resolve(join(env().KITH_DATA_DIR, 'uploads', uploadId))
}
