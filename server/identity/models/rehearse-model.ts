import { command } from '@/server/spine/command'
import { enqueue } from '@/server/spine/enqueue'
import { mustFit } from './get-model'
import { modelKey } from './model-key'

/** Asks the worker what publishing this version would do to the queue. Nothing but the counts is written. Throws `not-found`, and `bad-input` for a version that no longer fits. */
export const rehearseModel = command({
  name: 'rehearseModel',
  permission: 'matching.manage',
  input: modelKey,
  async run(ctx, key) {
    await mustFit(ctx, key)
    await enqueue(ctx, 'rehearse-model', key, `rehearse-model ${key.grain} ${key.version}`)
    return { result: key, audit: key }
  },
})
