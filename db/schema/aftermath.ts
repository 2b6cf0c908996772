import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
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

/** Who used what was known of a customer, and for what: exports, messages to other systems, contexts read, views opened. */
export const customerUse = pgTable(
  'customer_use',
  {
    useId: uuid('use_id').notNull(),
    /** The customer as it was at that time. */
    entityId: uuid('entity_id').notNull(),
    grain: text().notNull(),
    /** export, message, context, view */
    kind: text().notNull(),
    actorId: uuid('actor_id'),
    at: at('at').notNull(),
    /** The view, the export's file, the reader. Never a customer's value. */
    label: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.useId, t.entityId] }), index('customer_use_entity').on(t.entityId, t.at)],
)

/** A merge proved wrong: what used the merged identity meanwhile is called back, one task each. */
export const recallNotice = pgTable(
  'recall_notice',
  {
    noticeId: uuid('notice_id').primaryKey(),
    /** The merge that was undone. */
    edgeId: uuid('edge_id').notNull(),
    grain: text().notNull(),
    /** The customer that both were taken for, and the one that stands by itself again. */
    entityId: uuid('entity_id').notNull(),
    partedId: uuid('parted_id').notNull(),
    wrongFrom: at('wrong_from').notNull(),
    wrongUntil: at('wrong_until').notNull(),
    raisedBy: uuid('raised_by').notNull(),
    reason: text(),
  },
  (t) => [uniqueIndex('recall_notice_edge').on(t.edgeId, t.partedId, t.wrongUntil)],
)

export const recallTask = pgTable(
  'recall_task',
  {
    taskId: uuid('task_id').primaryKey(),
    noticeId: uuid('notice_id').notNull(),
    entityId: uuid('entity_id').notNull(),
    useId: uuid('use_id').notNull(),
    kind: text().notNull(),
    actorId: uuid('actor_id'),
    usedAt: at('used_at').notNull(),
    label: text().notNull(),
    /** How often it was used so, where uses of one person and view are one task. */
    times: integer().notNull().default(1),
    handledBy: uuid('handled_by'),
    handledAt: at('handled_at'),
    outcome: text(),
  },
  (t) => [
    index('recall_task_notice').on(t.noticeId),
    index('recall_task_open').on(t.actorId).where(sql`handled_at is null`),
  ],
)

/** What somebody here wrote about a customer. It belongs to a record and goes where that goes; `whole` says it was written about the customer as such. */
export const customerNote = pgTable(
  'customer_note',
  {
    noteId: uuid('note_id').primaryKey(),
    recordId: uuid('record_id').notNull(),
    whole: boolean().notNull(),
    text: text().notNull(),
    writtenBy: uuid('written_by').notNull(),
    writtenAt: at('written_at').notNull(),
    removedBy: uuid('removed_by'),
    removedAt: at('removed_at'),
  },
  (t) => [index('customer_note_record').on(t.recordId, t.writtenAt)],
)

/** Something a person attached to a merged customer as a whole, of which after a parting nobody can say by rule whose it is. */
export const sortingItem = pgTable(
  'sorting_item',
  {
    itemId: uuid('item_id').primaryKey(),
    /** note, pin, case */
    kind: text().notNull(),
    refId: uuid('ref_id').notNull(),
    grain: text().notNull(),
    /** The decision that was undone. */
    edgeId: uuid('edge_id').notNull(),
    /** Founding records of the parts it may belong to, and where it is meanwhile. */
    parts: uuid().array().notNull(),
    heldBy: uuid('held_by').notNull(),
    suggested: uuid(),
    because: text(),
    raisedAt: at('raised_at').notNull(),
    sortedTo: uuid('sorted_to'),
    sortedBy: uuid('sorted_by'),
    sortedAt: at('sorted_at'),
  },
  (t) => [
    uniqueIndex('sorting_item_open').on(t.kind, t.refId).where(sql`sorted_at is null`),
    index('sorting_item_edge').on(t.edgeId),
  ],
)

/** What other systems are to hear, in order: written in the transaction that changed it, never changed. */
export const outboxEvent = pgTable(
  'outbox_event',
  {
    seq: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    eventId: uuid('event_id').notNull(),
    /** customers.merged, customers.parted */
    kind: text().notNull(),
    grain: text().notNull(),
    /** Old and new id of each record that moved, and the entities that retired or came back. */
    body: jsonb()
      .$type<{ moved: { recordId: string; from: string; to: string }[]; retired: string[]; restored: string[] }>()
      .notNull(),
    cause: text().notNull(),
    at: at('at').notNull(),
  },
  (t) => [index('outbox_event_at').on(t.at)],
)

/** How far a reader of the outbox has come. */
export const outboxReader = pgTable('outbox_reader', {
  tokenId: uuid('token_id').primaryKey(),
  readTo: bigint('read_to', { mode: 'number' }).notNull(),
  at: at('at').notNull(),
})

/**
 * Something a person noticed that somebody should settle: the wrong person, a duplicate, a wrong value of a customer, or a
 * wrong number. A wrong number is of no customer: it has neither grain nor entity, and its evidence says which number and whose it is.
 */
export const reviewCase = pgTable(
  'review_case',
  {
    caseId: uuid('case_id').primaryKey(),
    /** wrong-person, duplicate, wrong-value, wrong-number */
    kind: text().notNull(),
    grain: text(),
    entityId: uuid('entity_id'),
    /** The other customer, where there is one. */
    otherId: uuid('other_id'),
    /** What the agent had before them: question asked, answer, field, ticket. */
    evidence: jsonb().$type<Record<string, unknown>>().notNull(),
    note: text().notNull(),
    raisedBy: uuid('raised_by').notNull(),
    raisedAt: at('raised_at').notNull(),
    /** open, settled, dismissed */
    status: text().notNull().default('open'),
    version: integer().notNull().default(1),
    settledBy: uuid('settled_by'),
    settledAt: at('settled_at'),
    outcome: text(),
  },
  (t) => [index('review_case_status').on(t.status, t.raisedAt), index('review_case_entity').on(t.entityId)],
)

/** A list with its filters, order and columns under a name. Private unless shared. */
export const savedView = pgTable(
  'saved_view',
  {
    viewId: uuid('view_id').primaryKey(),
    /** accounts, companies, people, households, review */
    surface: text().notNull(),
    name: text().notNull(),
    /** The address's query, without a page. */
    query: text().notNull(),
    ownerId: uuid('owner_id').notNull(),
    shared: boolean().notNull(),
    savedAt: at('saved_at').notNull(),
    removedAt: at('removed_at'),
  },
  (t) => [index('saved_view_surface').on(t.surface).where(sql`removed_at is null`)],
)
