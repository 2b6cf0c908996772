import { asPipeline } from '@/server/spine/as-pipeline'
import { command } from '@/server/spine/command'
import { enqueue } from '@/server/spine/enqueue'
import { calibrateModel } from './calibrate-model'
import { getParameters } from './get-model'
import { modelKey } from './model-key'

/** Learns confidence anew from the decisions made so far, without waiting for the night; the queue follows by a job. */
export const calibrateNow = command({
  name: 'calibrateNow',
  permission: 'matching.manage',
  input: modelKey,
  async run(ctx, key) {
    await getParameters(ctx, key)
    const result = await asPipeline(ctx, () => calibrateModel(ctx, key))
    await enqueue(ctx, 'find-candidates', { grain: key.grain }, `find-candidates ${key.grain}`)
    return { result, audit: { ...key, ...result } }
  },
})
