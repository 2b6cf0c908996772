import { hash, verify } from '@node-rs/argon2'

// 2 is argon2id; the package names it in a const enum, which cannot be read file by file.
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Longest password taken, in bytes of UTF-8; more would only serve to exhaust us. */
export const maxPasswordBytes = 1024

let queue: Promise<unknown> = Promise.resolve()

/** One hash at a time: guessing in parallel must not take the machine's memory. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = queue.then(work, work)
  queue = next.catch(() => {})
  return next
}

const bytes = (password: string) => Buffer.byteLength(password, 'utf8')

/** argon2id hash of a password (19 MiB, 2 passes), normalised to NFKC. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), settings))
}

/** Does the password fit the hash? A missing hash costs the same time, so that nobody learns which people exist. */
export function fitsPassword(password: string, kept: string | null): Promise<boolean> {
  if (bytes(password) > maxPasswordBytes) return Promise.resolve(false)
  return inTurn(async () => (await verify(kept ?? (await nobody()), password.normalize('NFKC'))) && kept !== null)
}

let nobodyHash: string | undefined

async function nobody(): Promise<string> {
  nobodyHash ??= await hash(crypto.randomUUID(), settings)
  return nobodyHash
}
