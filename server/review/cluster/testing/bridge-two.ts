import type postgres from 'postgres'
import { inTransaction } from '@/db/transaction'
import { uuid5 } from '@/lib/uuid5'
import { resolveRecords } from '@/server/identity/resolve-records'
import { loadPeople } from '@/server/review/testing/load-people'
import { systemCtx } from '@/server/spine/system-ctx'

/** Loads two records with an address each (`end` in CRM and support) and one with both (`bridge` in the shop), which alone joins them. For tests. */
export async function bridgeTwo(sql: postgres.Sql): Promise<void> {
  await loadPeople(sql, [
    { key: 'end', name: 'Odette Maran', email: 'odette@maran.example', systems: ['crm'] },
    { key: 'bridge', name: 'O. Maran', email: 'odette@maran.example', systems: ['shop'] },
    { key: 'end', name: 'Odette Maran', email: 'lise@maran.example', systems: ['support'] },
  ])
  const record_id = uuid5('shop', 'customer', 'bridge')
  const second = { kind: 'email', value: 'lise@maran.example', raw: 'lise@maran.example' }
  await sql`insert into identifier ${sql([{ record_id, ...second, grain: 'person', verified: true }])}`
  const ctx = systemCtx()
  await inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, async (tx) => {
    await resolveRecords({ ...ctx, tx }, [record_id])
  })
}
