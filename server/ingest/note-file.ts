import { sql } from 'drizzle-orm'
import type { Ctx } from '@/server/spine/ctx'
import { asSystem } from './claim-run'
import type { CsvShape } from './raw-row'
import type { ClaimedRun } from './run-row'

/** Notes how large the file is, in bytes. */
export function noteSize(ctx: Ctx, run: ClaimedRun, bytes: number): Promise<void> {
  return asSystem(ctx, async ({ tx }) => {
    await tx.execute(
      sql`update ingest_run set bytes_total = ${bytes} where run_id = ${run.runId}::uuid and attempt = ${run.attempt}`,
    )
  })
}

/** Notes how the rows of a CSV file are to be read again. */
export async function noteShape(ctx: Ctx, run: ClaimedRun, shape: CsvShape | null): Promise<void> {
  if (shape === null) return
  await asSystem(ctx, async ({ tx }) => {
    await tx.execute(
      sql`update ingest_run set shape = ${JSON.stringify(shape)}::jsonb where run_id = ${run.runId}::uuid and attempt = ${run.attempt}`,
    )
  })
}
