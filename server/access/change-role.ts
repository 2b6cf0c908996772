import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { appUser } from '@/db/schema/access'
import { notFound, refused } from '@/lib/errors'
import { roleKeys } from '@/model/access/roles'
import { command } from '../spine/command'
import { keepOneAdmin } from './keep-one-admin'

const input = z.object({
  userId: z.uuid(),
  role: z.enum(roleKeys),
  books: z.array(z.string().trim().min(1)).max(50).default([]),
})

/** Gives a person another role. Nobody changes their own; it acts on the person's next request. */
export const changeRole = command({
  name: 'changeRole',
  permission: 'people.manage',
  input,
  async run(ctx, { userId, role, books }) {
    if (userId === ctx.actor.userId) throw refused('Nobody changes their own role. Ask another admin.')
    const [before] = await ctx.tx
      .select({ role: appUser.role })
      .from(appUser)
      .where(and(eq(appUser.userId, userId), isNull(appUser.disabledAt)))
    if (!before) throw notFound('The person')
    await ctx.tx.update(appUser).set({ role, books }).where(eq(appUser.userId, userId))
    await keepOneAdmin(ctx)
    return { result: null, audit: { userId, from: before.role, to: role, books } }
  },
})
