import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import { RowFault } from '@/model/sources/row-fault'
import type { Ctx } from '@/server/spine/ctx'
import { asSystem } from './claim-run'
import { limits } from './limits'
import { parseJsonLine } from './parse-json-line'
import type { CsvShape, OpenRows, RawRow } from './raw-row'
import { toCsvRow } from './to-csv-row'

type Rejected = { rejection_id: string; line: number; raw: string }

/** Rows of an earlier run that were kept aside, to be read again by the contract as it is now. */
export function readRejected(ctx: Ctx, from: string, runId: string): OpenRows {
  return { lots: rejectedLots(ctx, from, runId), bytesRead: () => 0, shape: () => null }
}

async function* rejectedLots(ctx: Ctx, from: string, runId: string): AsyncGenerator<RawRow[]> {
  const shape = await shapeOf(ctx, from)
  for (let after: Rejected | undefined, more = true; more; ) {
    const rows = await page(ctx, from, runId, after)
    if (rows.length) yield rows.map((row) => ({ ...readAgain(row, shape), rejectionId: row.rejection_id }))
    after = rows.at(-1)
    more = rows.length === limits.lot
  }
}

/** Rows of the run in the order of the file; those this replay has settled stay in the order, so that it can be resumed. */
function page(ctx: Ctx, from: string, runId: string, after: Rejected | undefined): Promise<Rejected[]> {
  const later = after ? sql`and (line, rejection_id) > (${after.line}, ${after.rejection_id}::uuid)` : sql``
  return asSystem(ctx, ({ tx }) =>
    tx.execute<Rejected>(sql`select rejection_id, line, raw from rejected_row
      where run_id = ${from}::uuid and (resolved_run_id is null or resolved_run_id = ${runId}::uuid) ${later}
      order by line, rejection_id limit ${limits.lot}`),
  )
}

async function shapeOf(ctx: Ctx, runId: string): Promise<CsvShape | null> {
  const rows = await asSystem(ctx, ({ tx }) =>
    tx.execute<{ shape: CsvShape | null }>(sql`select shape from ingest_run where run_id = ${runId}::uuid`),
  )
  return rows[0]?.shape ?? null
}

function readAgain({ line, raw }: Rejected, shape: CsvShape | null): RawRow {
  if (shape === null) return { line, raw, fields: () => parseJsonLine(raw) }
  try {
    const [record = []] = parse(raw, { delimiter: shape.delimiter, relax_column_count: true }) as string[][]
    return { ...toCsvRow(record, shape.names, raw, line), line, raw }
  } catch {
    return { line, raw, fields: () => new RowFault(null, 'is not one row of CSV') }
  }
}
