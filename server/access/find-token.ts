import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { apiToken } from '@/db/schema/access'
import { roleKeys } from '@/model/access/roles'
import type { Actor } from '../spine/ctx'
import { inAuthTransaction } from './in-auth-transaction'
import { tokenHash } from './session-token'

/** The system behind a token, asked anew on every request; null once the token is revoked. Notes its use, at most once a minute. */
export async function findToken(token: string, now = new Date()): Promise<Actor | null> {
  const found = await inAuthTransaction(async (tx) => {
    const live = and(eq(apiToken.tokenHash, tokenHash(token)), isNull(apiToken.revokedAt))
    const [row] = await tx
      .select({ tokenId: apiToken.tokenId, name: apiToken.name, role: apiToken.role })
      .from(apiToken)
      .where(live)
    const minuteAgo = new Date(now.getTime() - 60_000)
    const stale = or(isNull(apiToken.lastUsedAt), lt(apiToken.lastUsedAt, minuteAgo))
    if (row) await tx.update(apiToken).set({ lastUsedAt: now }).where(and(live, stale))
    return row
  })
  const role = roleKeys.find((key) => key === found?.role)
  return found && role ? { userId: null, name: found.name, role, session: null, tokenId: found.tokenId } : null
}
