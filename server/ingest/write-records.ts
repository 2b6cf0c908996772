import { sql } from 'drizzle-orm'
import type { SourceObject } from '@/model/sources/source-object'
import type { TxCtx } from '@/server/spine/ctx'
import { historyRows } from './history-rows'
import type { RecordPlan } from './plan-lot'
import type { Incoming } from './plan-versions'
import { restateAfter } from './restate-after'
import { type Column, insertRows, unnest } from './unnest'
import { uuidList } from './uuid-list'

type Run = { runId: string; source: SourceObject }

/** Writes versions, heads, history, identifiers and links of the records a lot changes. */
export async function writeRecords(ctx: TxCtx, { runId, source }: Run, changes: readonly RecordPlan[]): Promise<void> {
  if (changes.length === 0) return
  const now = ctx.now.toISOString()
  const versions = changes.flatMap(({ recordId, added }) =>
    added.map(({ incoming: { said, hash, line, runId: own }, version }) => [
      recordId,
      version,
      hash,
      said.payload,
      source.contract.version,
      said.changedAt,
      now,
      own ?? runId,
      line,
    ]),
  )
  await ctx.tx.execute(insertRows('source_record_version', versionColumns, versions))
  const heads = changes.flatMap(({ head }) => (head ? [headRow(head.incoming, head.version, source, runId, now)] : []))
  if (heads.length) await writeHeads(ctx, heads)
  const history = changes.flatMap((change) => historyRows(change, now))
  if (history.length) await ctx.tx.execute(insertRows('attribute_history', historyColumns, history))
  await restateAfter(ctx, changes, now)
  await writeNames(ctx, changes)
}

async function writeHeads(ctx: TxCtx, heads: readonly unknown[][]): Promise<void> {
  await ctx.tx.execute(sql`insert into source_record (${headNames}) select ${headNames} from ${unnest(headColumns, heads)} as t
    on conflict (record_id) do update set grain = excluded.grain, subject_id = excluded.subject_id, version = excluded.version,
      content_hash = excluded.content_hash, attributes = excluded.attributes, source_created_at = excluded.source_created_at,
      source_changed_at = excluded.source_changed_at, arrived_at = excluded.arrived_at, run_id = excluded.run_id,
      line = excluded.line, withdrawn_at = null`)
}

const versionColumns: readonly Column[] = [
  ['record_id', 'uuid'],
  ['version', 'integer'],
  ['content_hash', 'text'],
  ['payload', 'jsonb'],
  ['contract_version', 'integer'],
  ['source_changed_at', 'timestamptz'],
  ['arrived_at', 'timestamptz'],
  ['run_id', 'uuid'],
  ['line', 'integer'],
]

const headColumns: readonly Column[] = [
  ['record_id', 'uuid'],
  ['source', 'text'],
  ['object', 'text'],
  ['external_id', 'text'],
  ['grain', 'text'],
  ['subject_id', 'uuid'],
  ['version', 'integer'],
  ['content_hash', 'text'],
  ['attributes', 'jsonb'],
  ['source_created_at', 'timestamptz'],
  ['source_changed_at', 'timestamptz'],
  ['first_arrived_at', 'timestamptz'],
  ['arrived_at', 'timestamptz'],
  ['run_id', 'uuid'],
  ['line', 'integer'],
]
const headNames = sql.raw(headColumns.map(([name]) => name).join(', '))

const historyColumns: readonly Column[] = [
  ['record_id', 'uuid'],
  ['field', 'text'],
  ['version', 'integer'],
  ['subject_id', 'uuid'],
  ['grain', 'text'],
  ['value', 'jsonb'],
  ['valid_from', 'timestamptz'],
  ['recorded_at', 'timestamptz'],
]

function headRow(
  { said, hash, line, runId: own }: Incoming,
  version: number,
  source: SourceObject,
  runId: string,
  now: string,
): unknown[] {
  return [
    said.recordId,
    source.source,
    said.object,
    said.externalId,
    said.grain,
    said.subjectId,
    version,
    hash,
    said.attributes,
    said.createdAt,
    said.changedAt,
    now,
    now,
    own ?? runId,
    line,
  ]
}

/** Replaces what the changed records can be known by and what they belong to. */
async function writeNames(ctx: TxCtx, changes: readonly RecordPlan[]): Promise<void> {
  const heads = changes.flatMap(({ head, before }) => (head ? [{ said: head.incoming.said, before }] : []))
  const old = heads.filter(({ before, said }) => before && said.grain).map(({ said }) => said.recordId)
  if (old.length) {
    await ctx.tx.execute(sql`delete from identifier where record_id = any (${uuidList(old)})`)
    // What a person decided about a record is not the record's to take back.
    await ctx.tx.execute(
      sql`delete from record_link where record_id = any (${uuidList(old)}) and role is distinct from 'decided'`,
    )
  }
  const identifiers = heads.flatMap(({ said }) =>
    said.identifiers.map((one) => [said.recordId, one.kind, one.value, said.grain, one.raw, one.verified]),
  )
  if (identifiers.length) await ctx.tx.execute(insertRows('identifier', identifierColumns, identifiers))
  const links = heads.flatMap(({ said }) =>
    said.links.map((one) => [said.recordId, one.kind, one.targetRecordId, one.role]),
  )
  if (links.length) await ctx.tx.execute(insertRows('record_link', linkColumns, links))
}

const identifierColumns: readonly Column[] = [
  ['record_id', 'uuid'],
  ['kind', 'text'],
  ['value', 'text'],
  ['grain', 'text'],
  ['raw', 'text'],
  ['verified', 'boolean'],
]
const linkColumns: readonly Column[] = [
  ['record_id', 'uuid'],
  ['kind', 'text'],
  ['target_record_id', 'uuid'],
  ['role', 'text'],
]
