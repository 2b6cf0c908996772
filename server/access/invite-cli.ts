import { closeDatabase } from '@/db/client'
import { appUser } from '@/db/schema/access'
import { v4 } from '@/lib/uuid4'
import { roleKeys } from '@/model/access/roles'
import { inAuthTransaction } from './in-auth-transaction'
import { hashPassword } from './password'
import { newToken } from './session-token'

/** `npm run invite -- <e-mail> <role> [name]`: adds a person from the server itself, the first admin above all. */
async function main([email, role, ...name]: string[]): Promise<void> {
  const known = roleKeys.find((key) => key === role)
  if (!email?.includes('@') || !known)
    throw new Error(`Usage: npm run invite -- <e-mail> <${roleKeys.join('|')}> [name]`)
  const password = newToken().slice(0, 16)
  const passwordHash = await hashPassword(password)
  const row = {
    userId: v4(),
    email: email.toLowerCase(),
    name: name.join(' ') || email,
    role: known,
    passwordHash,
    createdAt: new Date(),
  }
  await inAuthTransaction((tx) => tx.insert(appUser).values(row))
  console.log(`${email} may sign in as ${known}. First password, shown once: ${password}`)
}

await main(process.argv.slice(2))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message.split('\n')[0] : error)
    process.exitCode = 1
  })
  .finally(closeDatabase)
