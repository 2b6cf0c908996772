import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { stale } from '@/lib/errors'
import { command } from '@/server/spine/command'
import { enqueue } from '@/server/spine/enqueue'
import { lockChurnModels } from './lock-churn-models'
import { versionInForce } from './version-in-force'

/** Takes the version in force out of it, so that no account is told a chance, with the reason. Throws `stale` when it is in force no longer. */
export const withdrawChurnModel = command({
  name: 'withdrawChurnModel',
  permission: 'churn.train',
  input: z.object({ version: z.coerce.number().int().positive(), why: z.string().trim().min(3, 'Say why.').max(300) }),
  async run(ctx, { version, why }) {
    await lockChurnModels(ctx)
    if ((await versionInForce(ctx)) !== version) throw stale(`Version ${version} is in force no longer.`)
    await ctx.tx.execute(sql`update churn_model set status = 'retired' where version = ${version}`)
    await enqueue(ctx, 'measure-churn', {}, 'measure-churn')
    return { result: { version }, audit: { version, why } }
  },
})
