import { sql } from 'drizzle-orm'
import { findSource } from '@/model/sources/all-sources'
import { rowReader } from '@/model/sources/read-row'
import { RowFault } from '@/model/sources/row-fault'
import { contentHash } from '@/server/ingest/content-hash'
import type { Intent } from './intent'
import { asPersonOn, type Scratch } from './scratch-database'
import type { SentRow } from './sent-row'

type Detail = {
  edgeId?: string
  batchId?: string
  recordA?: string
  recordB?: string
  recordId?: string
  records?: string | number
  entity?: string
  field?: string
  pinId?: string
  pins?: { pinId: string; field: string }[]
  what?: { edgeId?: string }
}
type Version = { source: string; object: string; payload: Record<string, unknown> }

/** One moment of a history as its remains tell it: what sources sent then, and what the audit says was done. */
export type Moment = {
  minutes: number
  rows: SentRow[]
  entries: { action: string; detail: Detail; batch: string | null; values: Record<string, string> }[]
}

/** Reads source versions and the audit of this database, in the order of time, as the auditor. */
export function readMoments(scratch: Scratch): Promise<Moment[]> {
  return asPersonOn(scratch, 'auditor', async (ctx) => {
    const versions = await ctx.tx.execute<Version & { minutes: number }>(sql`
      select s.source, s.object, v.payload, ${minutesOf('v.arrived_at')} as minutes
      from source_record_version v join source_record s using (record_id) order by v.arrived_at, s.grain nulls last, v.line, v.record_id`)
    const entries = await ctx.tx.execute<Moment['entries'][number] & { minutes: number }>(sql`
      select a.action, a.detail, ${minutesOf('a.at')} as minutes,
        (select e.batch_id::text from identity_edge e where e.edge_id::text = a.detail->'what'->>'edgeId') as batch,
        (select coalesce(jsonb_object_agg(p.pin_id, p.value->>'v'), '{}') from pin p
          where p.pin_id::text = a.detail->>'pinId' or p.pin_id::text in (select x->>'pinId' from jsonb_array_elements(a.detail->'pins') x)) as values
      from audit_entry a where a.at < '2026-06-01' order by a.seq`)
    const moments = new Map<number, Moment>()
    const at = (minutes: number) => {
      const moment = moments.get(minutes) ?? { minutes, rows: [], entries: [] }
      moments.set(minutes, moment)
      return moment
    }
    for (const { minutes, ...version } of versions) at(minutes).rows.push(asSent(version))
    for (const { minutes, ...entry } of entries) at(minutes).entries.push(entry)
    return [...moments.values()].sort((a, b) => a.minutes - b.minutes)
  })
}

const minutesOf = (column: string) =>
  sql.raw(`(extract(epoch from ${column} - timestamptz '2026-03-01T00:00:00Z') / 60)::int`)

function asSent({ source, object, payload }: Version): SentRow {
  const known = findSource(source, object)
  const reading = known && rowReader(known).read(payload)
  const [said] = reading && !(reading instanceof RowFault) ? reading.records : []
  if (!known || !said) throw new Error(`A kept row of ${source}.${object} cannot be read again.`)
  return { name: '', source: known, said, hash: contentHash(known.contract.version, said.payload) }
}

/** What was done at a moment, each with the name of the decision it made. */
export function intentsOf({ rows, entries }: Moment): [Intent, id: string][] {
  const sent: [Intent, string][] = rows.length ? [[{ do: 'rows', rows }, '']] : []
  return [
    ...sent,
    ...entries.map((entry): [Intent, string] => [intentOf(entry), entry.detail.batchId ?? entry.detail.edgeId ?? '']),
  ]
}

function intentOf({ action, detail, batch, values }: Moment['entries'][number]): Intent {
  const pair = [detail.recordA ?? '', detail.recordB ?? ''] as const
  const recordId = detail.recordId ?? ''
  const [pin] = detail.pins ?? []
  const override = pin ? { field: pin.field, value: values[pin.pinId] ?? '' } : null
  switch (action) {
    case 'approveMerge':
      return { do: 'decide', verdict: 'same', pair, override }
    case 'declareDifferent':
      return { do: 'decide', verdict: 'different', pair, override: null }
    case 'decideLater':
      return { do: 'decide', verdict: 'later', pair, override: null }
    case 'splitRecords':
      return { do: 'cut', share: 'several', entityId: '', leaves: String(detail.records).split(' ') }
    case 'splitAll':
      return { do: 'cut', share: 'all', entityId: detail.entity ?? '', leaves: [] }
    case 'undoDecision':
      return { do: 'undo', id: batch ?? detail.what?.edgeId ?? '' }
    case 'pinValue':
      return { do: 'pin', set: { recordId, field: detail.field ?? '', value: values[detail.pinId ?? ''] ?? '' } }
    case 'removePin':
      return { do: 'unpin', recordId, field: detail.field ?? '' }
    default:
      throw new Error(`The audit tells of ${action}, which no law does.`)
  }
}
