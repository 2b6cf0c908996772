import { appUser } from '@/db/schema/access'
import { v4 } from '@/lib/uuid4'
import type { Role } from '@/model/access/roles'
import { inAuthTransaction } from '@/server/access/in-auth-transaction'
import { openSession } from '@/server/access/open-session'
import type { Ctx } from '@/server/spine/ctx'
import { sessionCtx } from '@/server/spine/session-ctx'

/** A context of a fresh person in this role, with a real session behind it. */
export async function ctxAs(role: Role, options: { books?: string[]; now?: Date } = {}): Promise<Ctx> {
  const now = options.now ?? new Date()
  const userId = v4()
  const token = await inAuthTransaction(async (tx) => {
    const person = {
      userId,
      email: `${userId}@kith.example`,
      name: `Test ${role}`,
      role,
      books: options.books ?? [],
      createdAt: now,
    }
    await tx.insert(appUser).values(person)
    return openSession(tx, userId, new Date())
  })
  const ctx = await sessionCtx(token, now)
  if (!ctx) throw new Error('The session just opened was not found.')
  return ctx
}
