import type { Transaction } from '@/db/client'
import { session } from '@/db/schema/access'
import { v4 } from '@/lib/uuid4'
import { newToken, tokenHash } from './session-token'

/** Hours a sign-in lasts. */
export const sessionHours = 12

/** Opens a session for a person whose identity was just proven. Returns the token, which is kept nowhere. */
export async function openSession(tx: Transaction, userId: string, now: Date): Promise<string> {
  const token = newToken()
  await tx.insert(session).values({
    sessionId: v4(),
    tokenHash: tokenHash(token),
    userId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + sessionHours * 3_600_000),
  })
  return token
}
