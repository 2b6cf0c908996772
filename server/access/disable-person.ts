import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { appUser, session } from '@/db/schema/access'
import { notFound, refused } from '@/lib/errors'
import { command } from '../spine/command'
import { keepOneAdmin } from './keep-one-admin'

/** Shuts a person out at once: their sessions end with it. What they did stays. */
export const disablePerson = command({
  name: 'disablePerson',
  permission: 'people.manage',
  input: z.object({ userId: z.uuid() }),
  async run(ctx, { userId }) {
    if (userId === ctx.actor.userId) throw refused('Nobody disables themselves. Ask another admin.')
    const gone = await ctx.tx
      .update(appUser)
      .set({ disabledAt: ctx.now })
      .where(and(eq(appUser.userId, userId), isNull(appUser.disabledAt)))
      .returning({ userId: appUser.userId })
    if (!gone.length) throw notFound('The person')
    await ctx.tx.update(session).set({ revokedAt: ctx.now }).where(eq(session.userId, userId))
    await keepOneAdmin(ctx)
    return { result: null, audit: { userId } }
  },
})
