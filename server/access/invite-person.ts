import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { appUser } from '@/db/schema/access'
import { badInput } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import { roleKeys } from '@/model/access/roles'
import { command } from '../spine/command'
import { hashPassword } from './password'
import { newToken } from './session-token'

const input = z.object({
  name: z.string().trim().min(1, 'Say what the person is called.').max(200),
  email: z.email('Write an e-mail address.').max(320),
  role: z.enum(roleKeys, 'Choose a role.'),
  books: z.array(z.string().trim().min(1)).max(50).default([]),
})

/** Adds a person. Returns a first password that is shown once; nobody can read it again. */
export const invitePerson = command({
  name: 'invitePerson',
  permission: 'people.manage',
  input,
  async run(ctx, { name, email, role, books }) {
    const taken = await ctx.tx
      .select({ userId: appUser.userId })
      .from(appUser)
      .where(sql`lower(email) = ${email.toLowerCase()}`)
    if (taken.length) throw badInput('This person is here already.', { email: 'This person is here already.' })
    const firstPassword = newToken().slice(0, 16)
    const userId = v4()
    const passwordHash = await hashPassword(firstPassword)
    await ctx.tx
      .insert(appUser)
      .values({ userId, email: email.toLowerCase(), name, role, books, passwordHash, createdAt: ctx.now })
    return { result: { userId, firstPassword }, audit: { userId, role, books } }
  },
})
