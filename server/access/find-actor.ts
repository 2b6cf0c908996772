import { and, eq, gt, isNull } from 'drizzle-orm'
import { appUser, session } from '@/db/schema/access'
import { roleKeys } from '@/model/access/roles'
import type { Actor } from '../spine/ctx'
import { inAuthTransaction } from './in-auth-transaction'
import { tokenHash } from './session-token'

/** The person behind a session token, asked anew on every request; null once it has ended or the person is disabled. */
export async function findActor(token: string, now = new Date()): Promise<Actor | null> {
  const [found] = await inAuthTransaction((tx) =>
    tx
      .select({ userId: appUser.userId, name: appUser.name, role: appUser.role })
      .from(session)
      .innerJoin(appUser, eq(appUser.userId, session.userId))
      .where(
        and(
          eq(session.tokenHash, tokenHash(token)),
          gt(session.expiresAt, now),
          isNull(session.revokedAt),
          isNull(appUser.disabledAt),
        ),
      ),
  )
  const role = roleKeys.find((key) => key === found?.role)
  return found && role ? { userId: found.userId, name: found.name, role, session: token } : null
}
