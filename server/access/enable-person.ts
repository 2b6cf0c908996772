import { and, eq, isNotNull } from 'drizzle-orm'
import { z } from 'zod'
import { appUser } from '@/db/schema/access'
import { notFound } from '@/lib/errors'
import { command } from '../spine/command'

/** Lets a disabled person in again, with the role they had. */
export const enablePerson = command({
  name: 'enablePerson',
  permission: 'people.manage',
  input: z.object({ userId: z.uuid() }),
  async run(ctx, { userId }) {
    const back = await ctx.tx
      .update(appUser)
      .set({ disabledAt: null, lockedUntil: null, failedAttempts: 0 })
      .where(and(eq(appUser.userId, userId), isNotNull(appUser.disabledAt)))
      .returning({ userId: appUser.userId })
    if (!back.length) throw notFound('The person')
    return { result: null, audit: { userId } }
  },
})
