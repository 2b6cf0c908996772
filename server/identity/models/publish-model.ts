import { command } from '@/server/spine/command'
import { modelKey } from './model-key'
import { seenVersion } from './seen-version'
import { switchPublished } from './switch-published'

/** Puts a version in force. The one before it is kept and can be put back. Throws `stale` when somebody was first. */
export const publishModel = command({
  name: 'publishModel',
  permission: 'matching.manage',
  input: modelKey.extend({ seen: seenVersion }),
  async run(ctx, { seen, ...key }) {
    const switched = await switchPublished(ctx, key, seen)
    return { result: switched, audit: switched }
  },
})
