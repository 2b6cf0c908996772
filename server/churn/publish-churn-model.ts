import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, notFound, stale } from '@/lib/errors'
import { command } from '@/server/spine/command'
import { enqueue } from '@/server/spine/enqueue'
import { lockChurnModels } from './lock-churn-models'
import { versionInForce } from './version-in-force'

/**
 * Puts a version in force; the one before is kept and can be put back. Every measured day is then told anew by it. `seen` is the
 * version in force the person had before them. Throws `stale` when another was published since, `bad-input` for a version too
 * thin to give a score, `not-found` for one that is not there.
 */
export const publishChurnModel = command({
  name: 'publishChurnModel',
  permission: 'churn.train',
  input: z.object({ version: z.coerce.number().int().positive(), seen: z.coerce.number().int().positive().nullable() }),
  async run(ctx, { version, seen }) {
    await lockChurnModels(ctx)
    const published = await versionInForce(ctx)
    if (published !== seen) throw stale('Another version was put in force since you looked. Nothing was changed.')
    if (published === version) throw stale(`Version ${version} is in force already.`)
    const [model] = await ctx.tx.execute<{ thin: boolean }>(
      sql`select thin from churn_model where version = ${version}`,
    )
    if (!model) throw notFound(`Version ${version}`)
    if (model.thin) throw badInput(`Version ${version} learned from too little to give a score.`)
    await ctx.tx.execute(sql`update churn_model set status = 'retired' where status = 'published'`)
    await ctx.tx.execute(sql`
      update churn_model set status = 'published', published_at = ${ctx.now.toISOString()}::timestamptz, published_by = ${ctx.actor.userId}::uuid
      where version = ${version}`)
    await enqueue(ctx, 'measure-churn', {}, 'measure-churn')
    return { result: { version, retired: published }, audit: { version, retired: published } }
  },
})
