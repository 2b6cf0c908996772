import { sql } from 'drizzle-orm'
import { type Role, roleKeys } from '@/model/access/roles'
import type { Finding } from './law'
import { roleOrder } from './role-order'
import { asPersonOn, type Scratch } from './scratch-database'

const tables = [
  'golden_person',
  'golden_account',
  'golden_value',
  'source_record',
  'membership_history',
  'consent_event',
  'invoice',
  'ticket',
]

/** Law 15 on tables: whatever cell the database gives the lesser role, it gives the other too. */
export async function rolesSeeLess(scratch: Scratch): Promise<Finding> {
  const cells = new Map<Role, ReadonlySet<string>>()
  for (const role of roleKeys)
    cells.set(role, await asPersonOn(scratch, role, async (ctx) => new Set(await cellsOf(ctx))))
  for (const [less, more] of roleOrder) {
    const known = cells.get(more)
    const extra = [...(cells.get(less) ?? [])].filter((cell) => !known?.has(cell))
    if (extra.length)
      return { wrong: `${less} reads ${extra[0]} and ${extra.length - 1} more, which ${more} does not.` }
  }
  return 'held'
}

/** Every cell this role can read of the tables a history fills. */
async function cellsOf({ tx }: Parameters<Parameters<typeof asPersonOn>[2]>[0]): Promise<string[]> {
  const found: string[] = []
  for (const table of tables) {
    const columns = await tx.execute<{ name: string }>(sql`
      select column_name as name from information_schema.columns where table_schema = 'public' and table_name = ${table}
        and has_column_privilege(format('%I.%I', table_schema, table_name), column_name, 'select')`)
    const names = columns.map(({ name }) => name)
    if (!names.length) continue
    const rows = await tx.execute<Record<string, unknown>>(sql.raw(`select ${names.join(', ')} from ${table}`))
    const key = (row: Record<string, unknown>) => String(row.entity_id ?? row.record_id ?? row.fact_id)
    for (const row of rows)
      for (const name of names) found.push(`${table} ${key(row)} ${name} ${JSON.stringify(row[name])}`)
  }
  return found
}
