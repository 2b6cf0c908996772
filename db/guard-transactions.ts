import type { Sql, TransactionSql } from 'postgres'

/** The backend of a transaction died; nothing of the transaction was kept. */
export class TransactionLost extends Error {
  constructor(cause?: unknown) {
    super('The database connection was lost in the middle of a transaction. Nothing of it was kept.', { cause })
    this.name = 'TransactionLost'
  }
}

type Life = { lost: boolean }

/**
 * The same client with safe transactions. When a backend dies inside `begin`, postgres.js rejects the outcome but lets
 * the callback go on: its later queries, and its COMMIT or ROLLBACK, would run on another connection, outside the
 * transaction and without its role. Here every later query throws and neither COMMIT nor ROLLBACK is sent.
 */
export function guardTransactions(client: Sql): Sql {
  const begin = async (...args: unknown[]) => {
    const life: Life = { lost: false }
    const run = args.pop() as (sql: TransactionSql) => Promise<unknown>
    const options = typeof args[0] === 'string' ? args[0] : ''
    const outcome = client.begin(options, (raw) => {
      const work = Promise.resolve().then(() => run(guard(raw, life)))
      return new Promise((resolve, reject) => {
        // A lost transaction never settles, so postgres.js never sends its end to somebody else's connection.
        work.then(
          (value) => (life.lost ? undefined : resolve(value)),
          (error) => (life.lost ? undefined : reject(error)),
        )
      })
    })
    try {
      return await outcome
    } catch (error) {
      life.lost = true
      throw isConnectionError(error) ? new TransactionLost(error) : error
    }
  }
  return new Proxy(client, { get: (target, key) => (key === 'begin' ? begin : Reflect.get(target, key)) })
}

/** A transaction object whose every query first asks whether the transaction still lives. */
function guard(raw: TransactionSql, life: Life): TransactionSql {
  const check = () => {
    if (life.lost) throw new TransactionLost()
  }
  return new Proxy(raw, {
    apply(target, self, args) {
      check()
      return Reflect.apply(target, self, args)
    },
    get(target, key) {
      const value = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      if (key === 'savepoint') {
        return (...args: unknown[]) => {
          check()
          const run = args.pop() as (sql: TransactionSql) => Promise<unknown>
          return Reflect.apply(value, target, [...args, (inner: TransactionSql) => run(guard(inner, life))])
        }
      }
      return (...args: unknown[]) => {
        check()
        return Reflect.apply(value, target, key === 'unsafe' ? keptStatement(args) : args)
      }
    },
  })
}

/** Longer ones are mostly made for one occasion, and a connection keeps every statement it was asked to. */
const longestKept = 6000

/**
 * Asks for the statement to be kept by its connection: sent again, it takes one round trip and no parsing. Drizzle asks
 * so of named queries only. A client without `prepare` (behind a pooler) keeps none whatever is asked.
 */
function keptStatement([text, parameters, options]: unknown[]): unknown[] {
  const kept = typeof text === 'string' && text.length <= longestKept
  return [text, parameters, { ...(options as object | undefined), prepare: kept }]
}

const connectionCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
])

/** Did the connection die, as opposed to a statement being refused? */
export function isConnectionError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && connectionCodes.has(error.code)
}
