import { rebuildGolden } from '@/server/golden/rebuild-golden'
import { resolveRecords } from '@/server/identity/resolve-records'
import { planLot } from '@/server/ingest/plan-lot'
import { writeFacts } from '@/server/ingest/write-facts'
import { writeRecords } from '@/server/ingest/write-records'
import type { TxCtx } from '@/server/spine/ctx'
import { groupBy } from './picture'
import { asPipelineOn, type Scratch } from './scratch-database'
import type { SentRow } from './sent-row'

/** All rows of a history come as one run, as in memory. */
const runId = '00000000-0000-4000-8000-000000000001'

/** Takes rows in by the steps of the pipeline: plan, versions, facts, identity, golden records; as one lot. */
export function sendRows(scratch: Scratch, rows: readonly SentRow[]): Promise<void> {
  return asPipelineOn(scratch, (ctx) => writeRows(ctx, rows))
}

/** The same inside a transaction of the pipeline. */
export async function writeRows(ctx: TxCtx, rows: readonly SentRow[]): Promise<void> {
  const subjects: string[] = []
  for (const lot of groupBy(rows, ({ source }) => `${source.source}.${source.object}`).values())
    subjects.push(...(await writeLot(ctx, lot)))
  const { entityIds } = await resolveRecords(ctx, subjects, 'later')
  await rebuildGolden(ctx, entityIds)
}

/** Writes rows of one source object. Returns the customers' records that changed. */
async function writeLot(ctx: TxCtx, rows: readonly SentRow[]): Promise<string[]> {
  const [first] = rows
  if (!first) return []
  const run = { runId, source: first.source }
  const lot = rows.map(({ said, hash }, i) => ({
    line: i + 1,
    raw: '',
    records: [[said, hash] as const],
    event: null,
    fault: null,
  }))
  const { changes } = await planLot(ctx, runId, lot)
  await writeRecords(ctx, run, changes)
  await writeFacts(ctx, changes)
  return changes.flatMap(({ head }) => (head?.incoming.said.grain ? [head.incoming.said.recordId] : []))
}
