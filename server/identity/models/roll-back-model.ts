import { sql } from 'drizzle-orm'
import { badInput } from '@/lib/errors'
import { command } from '@/server/spine/command'
import { modelKey } from './model-key'
import { mustBeInForce, switchPublished } from './switch-published'

/**
 * Puts the version back that was in force before this one. `version` is the published one the person saw. Throws
 * `stale` when another was published since, `bad-input` when there is none before it.
 */
export const rollBackModel = command({
  name: 'rollBackModel',
  permission: 'matching.manage',
  input: modelKey,
  async run(ctx, { grain, version }) {
    await mustBeInForce(ctx, { grain, version })
    const [before] = await ctx.tx.execute<{ version: number }>(sql`
      select version from match_model where grain = ${grain} and status = 'retired' and version <> ${version}
      order by published_at desc nulls last, version desc limit 1`)
    if (!before) throw badInput('No version was published before this one.')
    const switched = await switchPublished(ctx, { grain, version: before.version }, version)
    return { result: switched, audit: switched }
  },
})
