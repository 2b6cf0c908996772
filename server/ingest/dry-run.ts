import { command } from '@/server/spine/command'
import { enqueue } from '@/server/spine/enqueue'
import { createRun } from './create-run'
import { importInput } from './import-input'
import { uploadPath } from './upload-path'

/** Tries an uploaded file out: counts what would be new, changed and rejected, and writes none of it. */
export const dryRun = command({
  name: 'dryRun',
  permission: 'import.run',
  input: importInput,
  run: async (ctx, { upload, ...input }) => {
    const runId = await createRun(ctx, { ...input, path: uploadPath(upload), mode: 'dry' })
    await enqueue(ctx, 'ingest-run', { runId }, `ingest-run:${runId}`)
    return { result: { runId }, audit: { runId, source: input.source, object: input.object } }
  },
})
