import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'
import type { Head, KnownVersion } from './plan-versions'
import { uuidList } from './uuid-list'

/** What the database has of a record before this lot. */
export type Before = Head & {
  known: KnownVersion[]
  attributes: Record<string, string | number | boolean>
  subjectId: string
}

type HeadRow = {
  record_id: string
  version: number
  content_hash: string
  changed: string | null
  run_id: string
  withdrawn: boolean
}

/** The heads of these records, without their older versions. */
export async function loadHeads(ctx: TxCtx, recordIds: readonly string[]): Promise<Map<string, Head>> {
  const rows = await ctx.tx.execute<HeadRow>(sql`
    select record_id, version, content_hash, run_id, withdrawn_at is not null as withdrawn,
      to_char(source_changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as changed
    from source_record where record_id = any (${uuidList(recordIds)})`)
  return new Map(
    rows.map((row) => [
      row.record_id,
      {
        version: row.version,
        hash: row.content_hash,
        changedAt: row.changed,
        runId: row.run_id,
        withdrawn: row.withdrawn,
      },
    ]),
  )
}

type VersionRow = { record_id: string; version: number; content_hash: string; run_id: string }
type SaidRow = { record_id: string; attributes: Before['attributes']; subject_id: string }

/** Everything about the few records that are heard of anew and differ. */
export async function loadBefore(
  ctx: TxCtx,
  heads: ReadonlyMap<string, Head>,
  recordIds: readonly string[],
): Promise<Map<string, Before>> {
  const before = new Map<string, Before>()
  if (recordIds.length === 0) return before
  const list = uuidList(recordIds)
  const said = await ctx.tx.execute<SaidRow>(
    sql`select record_id, attributes, subject_id from source_record where record_id = any (${list})`,
  )
  for (const row of said) {
    const head = heads.get(row.record_id)
    if (head) before.set(row.record_id, { ...head, known: [], attributes: row.attributes, subjectId: row.subject_id })
  }
  const versions = await ctx.tx.execute<VersionRow>(
    sql`select record_id, version, content_hash, run_id from source_record_version where record_id = any (${list})`,
  )
  for (const row of versions)
    before.get(row.record_id)?.known.push({ version: row.version, hash: row.content_hash, runId: row.run_id })
  return before
}
