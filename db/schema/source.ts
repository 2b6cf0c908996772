import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** One attempt to bring data in: a file or a stream of rows of one source object. */
export const ingestRun = pgTable(
  'ingest_run',
  {
    runId: uuid('run_id').primaryKey(),
    source: text().notNull(),
    object: text().notNull(),
    fileName: text('file_name').notNull(),
    /** dry: counts only. publish: written. replay: rejected rows sent again. revert: what another run wrote is taken back. */
    mode: text().notNull(),
    /** queued, running, done, failed, cancelled, reverted */
    status: text().notNull(),
    mapping: jsonb().$type<Record<string, string>>().notNull().default({}),
    uploadPath: text('upload_path'),
    /** How a CSV file's rows are to be read again: its delimiter and the name of each column. */
    shape: jsonb().$type<{ delimiter: string; names: string[] }>(),
    /** Of a replay: the run whose rejected rows are sent again. Of a revert: the run that is taken back. */
    replayOf: uuid('replay_of'),
    bytesTotal: bigint('bytes_total', { mode: 'number' }).notNull().default(0),
    bytesRead: bigint('bytes_read', { mode: 'number' }).notNull().default(0),
    rowsRead: bigint('rows_read', { mode: 'number' }).notNull().default(0),
    rowsNew: bigint('rows_new', { mode: 'number' }).notNull().default(0),
    rowsChanged: bigint('rows_changed', { mode: 'number' }).notNull().default(0),
    rowsUnchanged: bigint('rows_unchanged', { mode: 'number' }).notNull().default(0),
    rowsRejected: bigint('rows_rejected', { mode: 'number' }).notNull().default(0),
    /** SHA-256 over the accepted rows, named by the audit entry of the run. */
    digest: text(),
    error: text(),
    /** Times a worker took the run up. A worker whose number is no longer this one may not write any more. */
    attempt: integer().notNull().default(0),
    /** First rejections of a dry run: line, column and reason, never the row. */
    sample: jsonb().$type<{ line: number; column: string | null; reason: string }[]>().notNull().default([]),
    requestedBy: uuid('requested_by'),
    createdAt: at('created_at').notNull(),
    startedAt: at('started_at'),
    finishedAt: at('finished_at'),
    cancelRequestedAt: at('cancel_requested_at'),
    revertedAt: at('reverted_at'),
  },
  (t) => [index('ingest_run_created').on(t.createdAt), index('ingest_run_object').on(t.source, t.object, t.createdAt)],
)

/** The head of each record any system sent: who it is, its newest version and what that says in our words. */
export const sourceRecord = pgTable(
  'source_record',
  {
    /** uuid5(source, object, external id): the same everywhere, for ever. */
    recordId: uuid('record_id').primaryKey(),
    source: text().notNull(),
    object: text().notNull(),
    externalId: text('external_id').notNull(),
    /** Grain of the entity this record speaks of; null for a fact such as an invoice. */
    grain: text(),
    /** Whose record this is: itself for an identity, the customer's record for a fact. */
    subjectId: uuid('subject_id').notNull(),
    version: integer().notNull(),
    contentHash: text('content_hash').notNull(),
    /** Field key of the model -> value, for survivorship. Facts may carry some too (a subscription says the plan). */
    attributes: jsonb().$type<Record<string, string | number | boolean>>().notNull().default({}),
    sourceCreatedAt: at('source_created_at'),
    sourceChangedAt: at('source_changed_at'),
    firstArrivedAt: at('first_arrived_at').notNull(),
    arrivedAt: at('arrived_at').notNull(),
    runId: uuid('run_id').notNull(),
    line: integer().notNull(),
    /** Set when the import that brought the record was reverted. */
    withdrawnAt: at('withdrawn_at'),
  },
  (t) => [
    uniqueIndex('source_record_external').on(t.source, t.object, t.externalId),
    index('source_record_subject').on(t.subjectId).where(sql`attributes <> '{}'::jsonb`),
    index('source_record_run').on(t.runId),
    index('source_record_external_only').on(t.externalId),
  ],
)

/** Every version of every record as received. Never changed, never deleted. */
export const sourceRecordVersion = pgTable(
  'source_record_version',
  {
    recordId: uuid('record_id').notNull(),
    version: integer().notNull(),
    contentHash: text('content_hash').notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    contractVersion: integer('contract_version').notNull(),
    sourceChangedAt: at('source_changed_at'),
    arrivedAt: at('arrived_at').notNull(),
    runId: uuid('run_id').notNull(),
    line: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.recordId, t.version] }), index('source_record_version_run').on(t.runId)],
)

/** When each attribute of a record took each value. A customer's history is that of its members, so it follows merge and undo by itself. */
export const attributeHistory = pgTable(
  'attribute_history',
  {
    recordId: uuid('record_id').notNull(),
    field: text().notNull(),
    version: integer().notNull(),
    /** Whose value it is: the record itself, or for a fact the customer's record. */
    subjectId: uuid('subject_id').notNull(),
    grain: text().notNull(),
    /** `{ v: value }`, or `{}` where the record stopped saying anything. */
    value: jsonb().$type<{ v?: string | number | boolean }>().notNull(),
    validFrom: at('valid_from').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recordId, t.field, t.version] }),
    index('attribute_history_subject').on(t.subjectId, t.field),
  ],
)

/** What a record can be known by. `value` is normalised, `raw` is as received. */
export const identifier = pgTable(
  'identifier',
  {
    recordId: uuid('record_id').notNull(),
    kind: text().notNull(),
    value: text().notNull(),
    grain: text().notNull(),
    raw: text().notNull(),
    verified: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recordId, t.kind, t.value] }),
    index('identifier_value').on(t.kind, t.value),
    index('identifier_any').on(t.value),
    index('identifier_trgm').using('gin', sql`${t.value} gin_trgm_ops`),
  ],
)

/** One record says that it belongs to another: a contact to an account, an account to a company. */
export const recordLink = pgTable(
  'record_link',
  {
    recordId: uuid('record_id').notNull(),
    /** person_account, account_company, company_parent, person_household, visitor_person */
    kind: text().notNull(),
    targetRecordId: uuid('target_record_id').notNull(),
    role: text(),
  },
  (t) => [
    primaryKey({ columns: [t.recordId, t.kind, t.targetRecordId] }),
    index('record_link_target').on(t.targetRecordId, t.kind),
  ],
)

/** A row that broke its contract: kept as received, with the place and the reason, until it is replayed. */
export const rejectedRow = pgTable(
  'rejected_row',
  {
    rejectionId: uuid('rejection_id').primaryKey(),
    runId: uuid('run_id').notNull(),
    source: text().notNull(),
    object: text().notNull(),
    line: integer().notNull(),
    column: text('column_name'),
    reason: text().notNull(),
    raw: text().notNull(),
    at: at('at').notNull(),
    /** The run in which the row was accepted after all. */
    resolvedRunId: uuid('resolved_run_id'),
  },
  (t) => [
    index('rejected_row_run').on(t.runId, t.line),
    index('rejected_row_open').on(t.source, t.object).where(sql`resolved_run_id is null`),
  ],
)

/** How fresh each source object is. */
export const sourceState = pgTable(
  'source_state',
  {
    source: text().notNull(),
    object: text().notNull(),
    records: bigint({ mode: 'number' }).notNull().default(0),
    lastArrivedAt: at('last_arrived_at'),
    /** The newest change the source itself dates. */
    lastChangedAt: at('last_changed_at'),
    lastDay: date('last_day', { mode: 'string' }),
  },
  (t) => [primaryKey({ columns: [t.source, t.object] })],
)
