import { and, eq, isNull } from 'drizzle-orm'
import { session } from '@/db/schema/access'
import { inAuthTransaction } from './in-auth-transaction'
import { tokenHash } from './session-token'

/** Ends a sign-in; ending it twice is fine. */
export async function endSession(token: string, now = new Date()): Promise<void> {
  await inAuthTransaction((tx) =>
    tx
      .update(session)
      .set({ revokedAt: now })
      .where(and(eq(session.tokenHash, tokenHash(token)), isNull(session.revokedAt))),
  )
}
