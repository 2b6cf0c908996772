import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { command } from '../spine/command'
import { mustPass, putInForce } from './publish-view'
import { writeDraft } from './save-draft'
import { lockVersion } from './stored-version'
import { viewReason } from './view-reason'

/**
 * Puts an older version in force again, as a new version with the reason. `seen` is the newest version that was seen;
 * throws `stale` when somebody saved another meanwhile, bad-input where the older one does not pass the checks of today.
 * An exception to the budget is not carried over: it was signed for that version.
 */
export const rollBackView = command({
  name: 'rollBackView',
  permission: 'view.compose',
  input: z.object({
    key: z.string().max(60),
    to: z.number().int().positive(),
    seen: z.number().int().positive(),
    reason: viewReason,
  }),
  run: async (ctx, { key, to, seen, reason }) => {
    const older = await lockVersion(ctx, key, to)
    if (older.status === 'published') throw badInput('That version is in force.')
    const draft = await mustPass(ctx, { ...older, exceptionBy: null, exceptionUntil: null })
    const version = await writeDraft(ctx, { key, seen, draft, reason })
    await putInForce(ctx, key, version)
    return { result: { key, version }, audit: { view: key, version, to, reason } }
  },
})
