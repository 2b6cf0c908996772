import { asc } from 'drizzle-orm'
import { z } from 'zod'
import { appUser } from '@/db/schema/access'
import { query } from '../spine/query'

/** Everybody who may sign in, with role, book and state. */
export const listPeople = query({
  name: 'listPeople',
  permission: 'people.read',
  input: z.object({}),
  run: (ctx) =>
    ctx.tx
      .select({
        userId: appUser.userId,
        name: appUser.name,
        email: appUser.email,
        role: appUser.role,
        books: appUser.books,
        createdAt: appUser.createdAt,
        disabledAt: appUser.disabledAt,
        lockedUntil: appUser.lockedUntil,
      })
      .from(appUser)
      .orderBy(asc(appUser.name), asc(appUser.userId))
      .limit(500),
})
