import { closeDatabase } from '@/db/client'
import { systemCtx } from '../spine/system-ctx'
import { digestDatabase } from './digest-database'

/** `npm run digest`: one hash over all business tables; `-- --tables` shows each table's rows and sum. */
const digest = await digestDatabase(systemCtx(), {})
if (process.argv.includes('--tables')) {
  for (const [table, { rows, hash }] of Object.entries(digest.tables))
    console.log(`${table.padEnd(24)} ${String(rows).padStart(10)}  ${hash}`)
}
console.log(digest.hash)
await closeDatabase()
