import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { GoldenGrain } from '@/model/grains'

/** How many rows a list has; `capped` means at least that many. */
export type RowCount = { rows: number; capped: boolean }

const most = 10_000

/** Counts the rows of a list exactly up to 10,000 and no further, so that counting never costs more than showing. */
export async function countRows(tx: Transaction, grain: GoldenGrain, conditions: readonly SQL[]): Promise<RowCount> {
  const counted = await tx.execute<{ rows: string }>(sql`
    select count(*) as rows from (
      select 1 from ${sql.raw(`golden_${grain}`)} g where ${sql.join([...conditions], sql` and `)} limit ${most + 1}) counted`)
  const rows = Number(counted[0]?.rows ?? 0)
  return { rows: Math.min(rows, most), capped: rows > most }
}
