import { sql } from 'drizzle-orm'
import { appUser } from '@/db/schema/access'
import { uuid5 } from '@/lib/uuid5'
import { demoPeople } from '@/model/access/demo-people'
import { inAuthTransaction } from '@/server/access/in-auth-transaction'
import { hashPassword } from '@/server/access/password'

/** Makes the demo's people, or puts them back as they were. Returns their sign-ins. */
export async function createDemoPeople(
  now = new Date(),
): Promise<{ role: string; name: string; email: string; password: string }[]> {
  for (const { role, name, email, password, books } of demoPeople) {
    const row = {
      userId: uuid5('demo-person', email),
      email,
      name,
      role,
      books: [...books],
      passwordHash: await hashPassword(password),
      demo: true,
      createdAt: now,
    }
    await inAuthTransaction((tx) =>
      tx
        .insert(appUser)
        .values(row)
        .onConflictDoUpdate({
          target: appUser.userId,
          set: {
            role,
            name,
            books: row.books,
            passwordHash: row.passwordHash,
            failedAttempts: 0,
            lockedUntil: sql`null`,
            disabledAt: sql`null`,
          },
        }),
    )
  }
  return demoPeople.map(({ role, name, email, password }) => ({ role, name, email, password }))
}
