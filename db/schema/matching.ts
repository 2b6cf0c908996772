import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import type { ThresholdFigures } from '@/model/identity/calibrate/precision-recall-at'
import type { Features } from '@/model/identity/match/feature'
import type { ModelParameters } from '@/model/identity/match/parameters'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** What a record says of itself in the form the engine compares. Derived from its newest version. */
export const matchRecord = pgTable('match_record', {
  recordId: uuid('record_id').primaryKey(),
  grain: text().notNull(),
  features: jsonb().$type<Features>().notNull(),
})

/** Keys under which records meet: `key` hashes grain, blocking rule and value. */
export const matchKey = pgTable(
  'match_key',
  {
    key: bigint({ mode: 'bigint' }).notNull(),
    rule: smallint().notNull(),
    recordId: uuid('record_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.recordId] }), index('match_key_record').on(t.recordId)],
)

/** A trained model of one grain. One version of a grain is published at a time. */
export const matchModel = pgTable(
  'match_model',
  {
    grain: text().notNull(),
    version: integer().notNull(),
    /** draft, published, retired */
    status: text().notNull(),
    parameters: jsonb().$type<ModelParameters>().notNull(),
    /** Figures of the training: records, candidates, blocking recall, unlinkable share and so on. */
    figures: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    note: text(),
    trainedAt: at('trained_at').notNull(),
    trainedBy: uuid('trained_by'),
    publishedAt: at('published_at'),
    publishedBy: uuid('published_by'),
  },
  (t) => [
    primaryKey({ columns: [t.grain, t.version] }),
    uniqueIndex('match_model_published').on(t.grain).where(sql`status = 'published'`),
  ],
)

/** How many records have a value, as counted when the version was trained, and what that makes it worth. */
export const matchTerm = pgTable(
  'match_term',
  {
    grain: text().notNull(),
    version: integer().notNull(),
    feature: text().notNull(),
    value: text().notNull(),
    count: integer().notNull(),
    /** Thousandths of a bit. */
    weight: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.grain, t.version, t.feature, t.value] })],
)

/** Blocking keys that too many records had, by the version whose keys are in place; they are refined. */
export const matchCrowded = pgTable(
  'match_crowded',
  {
    grain: text().notNull(),
    key: bigint({ mode: 'bigint' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.grain, t.key] })],
)

/** Where matching of a grain stands: whose keys are in place, and what the last run over all records found. */
export const matchState = pgTable('match_state', {
  grain: text().primaryKey(),
  /** Version of the model by whose terms `match_key` was written; 0 before any was published. */
  keyVersion: integer('key_version').notNull(),
  /** Figures of the last run over all records. */
  figures: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  ranAt: at('ran_at'),
})

/** From match weight to confidence, learned from decisions made under one model version. */
export const matchCalibration = pgTable(
  'match_calibration',
  {
    grain: text().notNull(),
    version: integer().notNull(),
    /** Ascending points of the curve: weight in thousandths of a bit, share of "same". */
    curve: jsonb().$type<{ points: { weight: number; share: number }[] }>().notNull(),
    /** Decisions and labelled pairs it was learned from, and its mean squared error on those left out. */
    decisions: integer().notNull(),
    brier: jsonb().$type<{ score: number; bins: { weight: number; said: number; found: number; pairs: number }[] }>(),
    /** Precision and recall at each threshold, counted on the same pairs; empty where there are none. */
    thresholds: jsonb().$type<ThresholdFigures[]>().notNull().default([]),
    computedAt: at('computed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.grain, t.version] })],
)

/** Two records somebody labelled outside the queue: imported, or answered to teach the model. */
export const labelledPair = pgTable(
  'labelled_pair',
  {
    /** The smaller id of the two. */
    recordA: uuid('record_a').notNull(),
    recordB: uuid('record_b').notNull(),
    grain: text().notNull(),
    same: boolean().notNull(),
    /** import, lesson */
    origin: text().notNull(),
    labelledBy: uuid('labelled_by'),
    labelledAt: at('labelled_at').notNull(),
    note: text(),
  },
  (t) => [primaryKey({ columns: [t.recordA, t.recordB] })],
)

/** Persons who seem to share a home and purchasing. Waits for a person; never a household by itself. */
export const householdSuggestion = pgTable(
  'household_suggestion',
  {
    suggestionId: uuid('suggestion_id').primaryKey(),
    /** The household it would add to; null for a new one. */
    householdRecordId: uuid('household_record_id'),
    /** Founding records of the persons, ascending. */
    personIds: uuid('person_ids').array().notNull(),
    /** What speaks for it: `{ kind, sentence }`. */
    evidence: jsonb().$type<{ signals: { kind: string; sentence: string; weight: number }[] }>().notNull(),
    confidence: text().notNull(),
    /** open, accepted, refused, gone */
    status: text().notNull(),
    version: integer().notNull().default(1),
    foundAt: at('found_at').notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: at('decided_at'),
    reason: text(),
  },
  (t) => [index('household_suggestion_queue').on(t.status, t.foundAt)],
)

/** Values of identifiers that proved to be shared by many strangers: they join nobody any more until somebody says otherwise. */
export const learnedJunk = pgTable(
  'learned_junk',
  {
    kind: text().notNull(),
    value: text().notNull(),
    records: integer().notNull(),
    entities: integer().notNull(),
    learnedAt: at('learned_at').notNull(),
    /** Set when a person allowed the value again. */
    allowedAt: at('allowed_at'),
    allowedBy: uuid('allowed_by'),
  },
  (t) => [primaryKey({ columns: [t.kind, t.value] })],
)

/** Who carries an identifier that would join them if fewer did. When one of them leaves, the rest is judged again. */
export const sharedIdentifier = pgTable(
  'shared_identifier',
  {
    recordId: uuid('record_id').notNull(),
    kind: text().notNull(),
    value: text().notNull(),
    grain: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.recordId, t.kind, t.value] }), index('shared_identifier_value').on(t.kind, t.value)],
)

/** Two organisations that are near relations, not one: parent and subsidiary, branches of one house. */
export const entityRelation = pgTable(
  'entity_relation',
  {
    /** The parent's founding record, or the smaller id where neither is. */
    recordA: uuid('record_a').notNull(),
    recordB: uuid('record_b').notNull(),
    grain: text().notNull(),
    /** parent, sibling */
    kind: text().notNull(),
    evidence: jsonb().$type<{ sentence: string }>().notNull(),
    foundAt: at('found_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.recordA, t.recordB] }), index('entity_relation_b').on(t.recordB)],
)
