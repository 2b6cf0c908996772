import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, refused, stale } from '@/lib/errors'
import { overBudget } from '@/model/views/check-view'
import { command } from '../spine/command'
import { lockVersion } from './stored-version'

const longest = 366

/**
 * Signs that a version may show more than twelve facts, with a reason and until a day at most a year away. Refused to the
 * author of the version: it takes a second person. Throws `stale` for a version that is retired.
 */
export const signException = command({
  name: 'signException',
  permission: 'view.compose',
  input: z.object({
    key: z.string().max(60),
    version: z.number().int().positive(),
    why: z.string().trim().min(8, 'Give the reason in a few words: at least 8 characters.').max(500),
    until: z.iso.date('Give the day it ends.'),
  }),
  run: async (ctx, { key, version, why, until }) => {
    const stored = await lockVersion(ctx, key, version)
    if (stored.status === 'retired') throw stale('This version is not waiting any more. Look again.')
    if (stored.author === ctx.actor.userId)
      throw refused('An exception to the budget needs another person than the one who composed the view.')
    if (!stored.draft || overBudget(stored.draft).length === 0)
      throw badInput('This version keeps to the budget; there is nothing to sign.')
    const days = (Date.parse(until) - ctx.now.getTime()) / 86_400_000
    if (days < 0 || days > longest)
      throw badInput('The exception must end within a year.', { until: 'A day from tomorrow to a year from now.' })
    await ctx.tx.execute(sql`
      update view_definition set exception_by = ${ctx.actor.userId}::uuid, exception_why = ${why}, exception_until = ${until}::date
      where view_key = ${key} and version = ${version}::int`)
    return { result: { key, version, until }, audit: { view: key, version, why, until, author: stored.author } }
  },
})
