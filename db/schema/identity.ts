import type { WaterfallStep } from '@/model/identity/match/entities/waterfall'
import type { AskedAgain } from '@/model/identity/asked-again'
import { sql } from 'drizzle-orm'
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** The only stored truth about identity: what a rule or a person holds of two records. Retracted, never deleted. */
export const identityEdge = pgTable(
  'identity_edge',
  {
    edgeId: uuid('edge_id').primaryKey(),
    /** The smaller id of the two. */
    recordA: uuid('record_a').notNull(),
    recordB: uuid('record_b').notNull(),
    grain: text().notNull(),
    /** same, different, unsure */
    verdict: text().notNull(),
    /** rule or person */
    origin: text().notNull(),
    /** The deterministic rule, or `decision`. */
    rule: text().notNull(),
    evidence: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    weight: real(),
    decidedBy: uuid('decided_by'),
    decidedAt: at('decided_at').notNull(),
    batchId: uuid('batch_id'),
    reason: text(),
    retractedAt: at('retracted_at'),
    retractedBy: uuid('retracted_by'),
  },
  (t) => [
    uniqueIndex('identity_edge_live').on(t.recordA, t.recordB, t.origin, t.rule).where(sql`retracted_at is null`),
    index('identity_edge_b').on(t.recordB).where(sql`retracted_at is null`),
    index('identity_edge_decided').on(t.decidedAt).where(sql`origin = 'person'`),
    index('identity_edge_decider').on(t.decidedBy, t.decidedAt).where(sql`origin = 'person'`),
    index('identity_edge_person_a').on(t.recordA).where(sql`origin = 'person'`),
    index('identity_edge_person_b').on(t.recordB).where(sql`origin = 'person'`),
    index('identity_edge_batch').on(t.batchId, t.edgeId).where(sql`batch_id is not null`),
  ],
)

/** Which entity each record belongs to. Derived from edges. A cluster bears the id of its earliest record, so every id resolves here in one step. */
export const membership = pgTable(
  'membership',
  {
    recordId: uuid('record_id').primaryKey(),
    grain: text().notNull(),
    /** Order of arrival within the grain; the readable code of the entity this record founds. */
    number: integer().notNull(),
    entityId: uuid('entity_id').notNull(),
    since: at('since').notNull(),
  },
  (t) => [index('membership_entity').on(t.entityId), uniqueIndex('membership_number').on(t.grain, t.number)],
)

/** Every move of a record from one entity to another, or from one grain to another: then with the grain and number it left, whose code still resolves. */
export const membershipHistory = pgTable(
  'membership_history',
  {
    recordId: uuid('record_id').notNull(),
    at: at('at').notNull(),
    moveId: uuid('move_id').notNull(),
    fromEntityId: uuid('from_entity_id'),
    toEntityId: uuid('to_entity_id').notNull(),
    cause: text().notNull(),
    actorId: uuid('actor_id'),
    fromGrain: text('from_grain'),
    fromNumber: integer('from_number'),
  },
  (t) => [
    primaryKey({ columns: [t.recordId, t.moveId] }),
    index('membership_history_number').on(t.fromGrain, t.fromNumber).where(sql`from_number is not null`),
    index('membership_history_to').on(t.toEntityId),
    index('membership_history_from').on(t.fromEntityId),
  ],
)

/** Two entities that look alike and wait for a person. Named by the records that found them. */
export const candidatePair = pgTable(
  'candidate_pair',
  {
    /** The smaller id of the two. */
    recordA: uuid('record_a').notNull(),
    recordB: uuid('record_b').notNull(),
    grain: text().notNull(),
    /** lookalike, clash (a rule would join what a strong id keeps apart), shared (identifier of too many records), weak (a cluster that hangs together by little) */
    reason: text().notNull(),
    weight: real().notNull(),
    probability: real().notNull(),
    /** likely (from 0.90), unsure (from 0.60), different */
    band: text().notNull(),
    comparisons: jsonb().$type<WaterfallStep[]>().notNull().default([]),
    /** Yearly value of both sides together, minor units of the reporting currency. */
    valueAtStake: bigint('value_at_stake', { mode: 'number' }).notNull().default(0),
    /** open, same, different, later, gone (already joined otherwise, or evidence vanished) */
    status: text().notNull().default('open'),
    version: integer().notNull().default(1),
    /** Version of the model that scored the pair; 0 where none was published. */
    modelVersion: integer('model_version').notNull().default(0),
    /** Level of each comparison of that model, in its order. */
    levels: smallint().array().notNull().default([]),
    foundAt: at('found_at').notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: at('decided_at'),
    note: text(),
    /** Set when a pair that a person had decided is asked about again: what they said, and what has changed since. */
    askedAgain: jsonb('asked_again').$type<AskedAgain>(),
  },
  (t) => [
    primaryKey({ columns: [t.recordA, t.recordB] }),
    index('candidate_pair_queue').on(t.status, t.grain, t.probability),
    index('candidate_pair_b').on(t.recordB),
  ],
)

/** A steward's value that outranks all sources. It follows the record it was set on. */
export const pin = pgTable(
  'pin',
  {
    pinId: uuid('pin_id').primaryKey(),
    recordId: uuid('record_id').notNull(),
    field: text().notNull(),
    value: jsonb().$type<{ v: string | number | boolean }>().notNull(),
    reason: text().notNull(),
    pinnedBy: uuid('pinned_by').notNull(),
    at: at('at').notNull(),
    removedAt: at('removed_at'),
    removedBy: uuid('removed_by'),
    /** The decision it was set with, and the one it was replaced with: undoing that removes it, or brings it back. */
    edgeId: uuid('edge_id'),
    removedEdgeId: uuid('removed_edge_id'),
  },
  (t) => [uniqueIndex('pin_live').on(t.recordId, t.field).where(sql`removed_at is null`)],
)
