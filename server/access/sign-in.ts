import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { appUser, securityEvent } from '@/db/schema/access'
import { v4 } from '@/lib/uuid4'
import { inAuthTransaction } from './in-auth-transaction'
import { openSession } from './open-session'
import { fitsPassword } from './password'

const attemptsBeforeLock = 5
const lockMinutes = 15

/**
 * Proves a person by e-mail and password and opens a session. Returns its token, or null: a wrong password, an unknown
 * or disabled person and a locked one get the same answer in the same time.
 */
export async function signIn(email: string, password: string, now = new Date()): Promise<string | null> {
  const found = await inAuthTransaction((tx) => findByEmail(tx, email))
  const fits = await fitsPassword(password, found?.passwordHash ?? null)
  if (!found || found.disabledAt || (found.lockedUntil && found.lockedUntil > now)) return null
  return inAuthTransaction((tx) => (fits ? accept(tx, found.userId, now) : refuse(tx, found.userId, now)))
}

/** Opens a session for a person an identity provider vouches for; null when nobody here has that verified address. */
export async function signInVouched(email: string, subject: string, now = new Date()): Promise<string | null> {
  return inAuthTransaction(async (tx) => {
    const found = await findByEmail(tx, email)
    if (!found || found.disabledAt || (found.oidcSubject && found.oidcSubject !== subject)) return null
    await tx.update(appUser).set({ oidcSubject: subject }).where(eq(appUser.userId, found.userId))
    return openSession(tx, found.userId, now)
  })
}

async function findByEmail(tx: Transaction, email: string) {
  const wanted = email.normalize('NFKC').trim().toLowerCase()
  const [found] = await tx
    .select()
    .from(appUser)
    .where(eq(sql`lower(${appUser.email})`, wanted))
  return found
}

async function accept(tx: Transaction, userId: string, now: Date): Promise<string> {
  await tx.update(appUser).set({ failedAttempts: 0, lockedUntil: null }).where(eq(appUser.userId, userId))
  return openSession(tx, userId, now)
}

async function refuse(tx: Transaction, userId: string, now: Date): Promise<null> {
  const until = new Date(now.getTime() + lockMinutes * 60_000).toISOString()
  await tx
    .update(appUser)
    .set({
      failedAttempts: sql`(${appUser.failedAttempts} + 1) % ${attemptsBeforeLock}`,
      lockedUntil: sql`case when ${appUser.failedAttempts} + 1 >= ${attemptsBeforeLock} then ${until}::timestamptz else ${appUser.lockedUntil} end`,
    })
    .where(eq(appUser.userId, userId))
  await tx.insert(securityEvent).values({ eventId: v4(), at: now, kind: 'wrong-password', actorId: userId })
  return null
}
