import { command } from '@/server/spine/command'
import { enqueue } from '@/server/spine/enqueue'
import { createRun } from './create-run'
import { importInput } from './import-input'
import { uploadPath } from './upload-path'

/** Publishes an uploaded file: the worker brings it in, and its progress stands in the run. */
export const startImport = command({
  name: 'startImport',
  permission: 'import.run',
  input: importInput,
  run: async (ctx, { upload, ...input }) => {
    const runId = await createRun(ctx, { ...input, path: uploadPath(upload), mode: 'publish' })
    await enqueue(ctx, 'ingest-run', { runId }, `ingest-run:${runId}`)
    return { result: { runId }, audit: { runId, source: input.source, object: input.object } }
  },
})
