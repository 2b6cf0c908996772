import { database, type Transaction } from '@/db/client'
import { inTransaction } from '@/db/transaction'

/** A transaction of the gate itself, before anybody is known. Its role reads people and sessions, nothing else. */
export function inAuthTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(database(), { databaseRole: 'kith_auth', session: null, readOnly: false }, work)
}
