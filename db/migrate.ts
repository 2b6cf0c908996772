import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations as runQueueMigrations } from 'graphile-worker'
import postgres from 'postgres'
import { databaseRole, roleKeys } from '../model/access/roles'
import { directUrl, loginPassword, loginRole } from './connection-urls'
import { functionGrants, functionStatements } from './functions'
import { grantStatements, policyStatements } from './grants'
import { partitionStatements } from './partitions'
import { searchIndexStatements } from './search-indexes'
import { viewStatements } from './semantic-views'

const applicationRoles = roleKeys.map(databaseRole)
const groupRoles = [...applicationRoles, 'kith_system', 'kith_auth']

/**
 * Brings the database to the present schema and rights: migrations, queue, roles, functions, views, grants, policies.
 * Safe to run at any time and by several at once; `secret` gives the login role its password.
 */
export async function migrate(secret: string, url = directUrl()): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {}, prepare: false })
  try {
    await client`select pg_advisory_lock(4715)`
    await runMigrations(drizzle(client), { migrationsFolder: 'drizzle' })
    await runQueueMigrations({ connectionString: url })
    await retried(() =>
      client.begin(async (sql) => {
        for (const statement of statements(secret)) await sql.unsafe(statement)
      }),
    )
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** Roles belong to the whole server: another database's migration may change them at the same moment. */
async function retried(work: () => Promise<unknown>, attempts = 5): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work()
      return
    } catch (error) {
      const concurrent = error instanceof Error && /concurrently updated|deadlock/.test(error.message)
      if (!concurrent || attempt === attempts) throw error
      await new Promise((resolve) => setTimeout(resolve, 200 * attempt))
    }
  }
}

const statements = (secret: string) => [
  ...groupRoles.map((role) => createRole(role, 'nologin noinherit')),
  createRole(loginRole, 'login noinherit'),
  `alter role ${loginRole} password '${loginPassword(secret)}'`,
  `grant ${groupRoles.join(', ')} to ${loginRole}`,
  // Row policies look each row's customer up: dear by the planner's count, though not by the clock, so compiling never pays.
  `alter role ${loginRole} set jit = off`,
  'revoke all on schema public from public',
  `grant usage on schema public to ${loginRole}`,
  ...functionStatements,
  ...functionGrants(applicationRoles),
  ...grantStatements(),
  ...viewStatements([...applicationRoles, 'kith_system']),
  ...policyStatements(),
  ...partitionStatements(new Date()),
  ...searchIndexStatements,
  `insert into audit_head (id, seq, hash) values (1, 0, '${'0'.repeat(64)}') on conflict do nothing`,
]

/** Roles live in the whole server, so two databases may race to make one: the loser's error is the winner's success. */
const createRole = (name: string, options: string) =>
  `do $$ begin create role ${name} ${options}; exception when duplicate_object or unique_violation then null; end $$`
