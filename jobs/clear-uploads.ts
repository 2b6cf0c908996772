import { readdir, rm, stat } from 'node:fs/promises'
import { uploadPath } from '@/server/ingest/upload-path'
import type { Job } from './job'

const keepMs = 2 * 86_400_000

/** Removes uploads that were tried out but not published within two days. */
export const clearUploads: Job = {
  name: 'clear-uploads',
  run: async (ctx) => {
    for (const name of await readdir(uploadPath('.')).catch(() => [])) {
      const path = uploadPath(name)
      const { mtimeMs } = await stat(path)
      if (ctx.now.getTime() - mtimeMs > keepMs) await rm(path, { force: true })
    }
  },
}
