import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { allSources } from '@/model/sources/all-sources'
import { type SourceKey, sourceKeys } from '@/model/source-systems'
import { query } from '@/server/spine/query'
import type { RunStatus } from './run-row'

/** A source object as the sources page shows it. Ages in hours, by the source's own clock. */
export type SourceSummary = {
  source: SourceKey
  object: string
  label: string
  meaning: string
  format: 'csv' | 'jsonl'
  contractVersion: number
  records: number
  lastChangedAt: string | null
  lastArrivedAt: string | null
  ageHours: number | null
  freshHours: number
  stale: boolean
  openRejections: number
  lastRun: { runId: string; status: RunStatus; createdAt: string } | null
}

type Row = {
  source: string
  object: string
  records: string | null
  changed: string | null
  arrived: string | null
  rejected: string
  run_id: string | null
  status: RunStatus | null
  created: string | null
}

/** Every source object with how fresh it is, what it holds and what waits to be corrected, in the fixed order of systems. */
export const listSources = query({
  name: 'listSources',
  permission: 'source.read',
  input: z.strictObject({}),
  run: async (ctx): Promise<SourceSummary[]> => {
    const names = allSources.map(({ source, object }) => ({ source, object }))
    const rows = await ctx.tx.execute<Row>(sql`
      select n.source, n.object, s.records, s.last_changed_at::text as changed, s.last_arrived_at::text as arrived,
        (select count(*) from rejected_row j where j.source = n.source and j.object = n.object and j.resolved_run_id is null) as rejected,
        r.run_id, r.status, r.created_at::text as created
      from json_to_recordset(${JSON.stringify(names)}::json) as n(source text, object text)
      left join source_state s on s.source = n.source and s.object = n.object
      left join lateral (select run_id, status, created_at from ingest_run i
        where i.source = n.source and i.object = n.object and mode <> 'dry' order by created_at desc limit 1) r on true`)
    const reference = referenceTime(rows, ctx.now)
    const found = new Map(rows.map((row) => [`${row.source}.${row.object}`, row]))
    return [...allSources]
      .sort((a, b) => sourceKeys.indexOf(a.source) - sourceKeys.indexOf(b.source))
      .map((one) => summary(one, found.get(`${one.source}.${one.object}`), ctx.now, reference))
  },
})

const hourMs = 3_600_000

/**
 * Sources that load together each night are late by what they lack beside the freshest of them; when all have been silent
 * for a day, they are late by the clock.
 */
function referenceTime(rows: readonly Row[], now: Date): number {
  const newest = Math.max(0, ...rows.flatMap((row) => (row.changed === null ? [] : [new Date(row.changed).getTime()])))
  return now.getTime() - newest < 24 * hourMs ? newest : now.getTime()
}

function summary(one: (typeof allSources)[number], row: Row | undefined, now: Date, reference: number): SourceSummary {
  const changed = row?.changed ?? row?.arrived ?? null
  const since = (moment: number) =>
    changed === null ? null : Math.max(0, moment - new Date(changed).getTime()) / hourMs
  const ageHours = since(now.getTime())
  const lag = since(reference)
  const { freshHours, version } = one.contract
  return {
    source: one.source,
    object: one.object,
    label: one.label,
    meaning: one.meaning,
    format: one.format,
    contractVersion: version,
    records: Number(row?.records ?? 0),
    lastChangedAt: row?.changed ?? null,
    lastArrivedAt: row?.arrived ?? null,
    ageHours,
    freshHours,
    stale: lag !== null && lag > freshHours,
    openRejections: Number(row?.rejected ?? 0),
    lastRun:
      row?.run_id && row.status && row.created
        ? { runId: row.run_id, status: row.status, createdAt: row.created }
        : null,
  }
}
