import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, stale } from '@/lib/errors'
import { roles } from '@/model/access/roles'
import { shippedView } from '@/model/views/all-views'
import { leftWithout } from '@/model/views/check-view'
import { command } from '../spine/command'
import { loadEffectiveViews } from './effective-views'
import { whoWasFirst } from './save-draft'
import { lockVersion } from './stored-version'
import { viewReason } from './view-reason'

/**
 * Takes a version out: a draft is dropped; the published one gives way to the view as shipped, or, of a composed view, the
 * view is gone. Throws `stale` for a version that is retired
 * already, bad-input where a role would have no view left.
 */
export const retireView = command({
  name: 'retireView',
  permission: 'view.compose',
  input: z.object({ key: z.string().max(60), version: z.number().int().positive(), reason: viewReason }),
  run: async (ctx, { key, version, reason }) => {
    const { status } = await lockVersion(ctx, key, version)
    if (status === 'retired') throw stale(await whoWasFirst(ctx, key))
    await ctx.tx.execute(
      sql`update view_definition set status = 'retired' where view_key = ${key} and version = ${version}::int`,
    )
    const [without] = shippedView(key) ? [] : leftWithout(await loadEffectiveViews(ctx))
    if (without) throw badInput(`${roles[without].label} would have no view of a customer left.`)
    return { result: { key, version }, audit: { view: key, version, was: status, reason } }
  },
})
