import { sql } from 'drizzle-orm'
import { inAuthTransaction } from './in-auth-transaction'

type Readiness = { ready: boolean; database: boolean }

let kept: { at: number; answer: Promise<Readiness> } | undefined

/** Does the database answer within 300 ms? Asked at most once a second, however many ask. */
export function checkReady(now = Date.now()): Promise<Readiness> {
  if (!kept || now - kept.at > 1000) kept = { at: now, answer: ask() }
  return kept.answer
}

async function ask(): Promise<Readiness> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 300).unref())
  const asked = inAuthTransaction((tx) => tx.execute(sql`select 1`)).then(() => true as const)
  const database = await Promise.race([asked, late]).catch(() => false)
  return { ready: database, database }
}
