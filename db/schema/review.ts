import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
/** A pair of entities as `candidate_pair` names it: the smaller founding record first. */
const pair = () => ({ recordA: uuid('record_a').notNull(), recordB: uuid('record_b').notNull() })

/** Who has a pair before them, and until when nobody else is given it. An expired lease is as none. */
export const pairLease = pgTable(
  'pair_lease',
  { ...pair(), userId: uuid('user_id').notNull(), until: at('until').notNull() },
  (t) => [primaryKey({ columns: [t.recordA, t.recordB] }), index('pair_lease_user').on(t.userId)],
)

/** Whose a pair is to decide. Handed over by writing the next one; given back by naming nobody. */
export const pairAssignment = pgTable(
  'pair_assignment',
  {
    ...pair(),
    assignedTo: uuid('assigned_to'),
    assignedBy: uuid('assigned_by').notNull(),
    at: at('at').notNull(),
    note: text(),
  },
  (t) => [primaryKey({ columns: [t.recordA, t.recordB] }), index('pair_assignment_to').on(t.assignedTo)],
)

/** How review is run; the highest version is in force. Money in minor units of the reporting currency, spans in hours. */
export const reviewPolicy = pgTable('review_policy', {
  version: integer().primaryKey(),
  /** Accounts whose pair is worth this much a year need a second person; null where one is enough. */
  secondFrom: bigint('second_from', { mode: 'number' }),
  /** Within how many hours a pair is to be decided, by its value at stake: the highest step reached counts. */
  deadlines: jsonb().$type<{ from: number; hours: number }[]>().notNull(),
  reason: text().notNull(),
  changedBy: uuid('changed_by').notNull(),
  changedAt: at('changed_at').notNull(),
})

/** A merge that one person wants and another must approve. */
export const secondOpinion = pgTable(
  'second_opinion',
  {
    opinionId: uuid('opinion_id').primaryKey(),
    ...pair(),
    /** The version of the pair the first person saw. */
    pairVersion: integer('pair_version').notNull(),
    overrides: jsonb().$type<{ field: string; value: string | number | boolean; reason: string }[]>().notNull(),
    valueAtStake: bigint('value_at_stake', { mode: 'number' }).notNull(),
    askedBy: uuid('asked_by').notNull(),
    askedAt: at('asked_at').notNull(),
    /** waiting, approved, refused, withdrawn, gone (the pair was settled otherwise) */
    status: text().notNull().default('waiting'),
    answeredBy: uuid('answered_by'),
    answeredAt: at('answered_at'),
    note: text(),
  },
  (t) => [
    uniqueIndex('second_opinion_waiting').on(t.recordA, t.recordB).where(sql`status = 'waiting'`),
    index('second_opinion_status').on(t.status, t.askedAt),
  ],
)

/** Pairs decided together on the strength of a sample. Its id is the `batch_id` of the edges it made. */
export const reviewBatch = pgTable(
  'review_batch',
  {
    batchId: uuid('batch_id').primaryKey(),
    grain: text().notNull(),
    /** What was asked for: lowest and highest probability, systems and so on, as a person set it. */
    chosen: jsonb().$type<Record<string, unknown>>().notNull(),
    modelVersion: integer('model_version').notNull(),
    /** The share of false merges it must stay below, and how sure that is to be (0 to 1). */
    target: real().notNull(),
    sureness: real().notNull(),
    pairs: integer().notNull(),
    sample: integer().notNull(),
    probes: integer().notNull(),
    blind: boolean().notNull(),
    secondReviewer: boolean('second_reviewer').notNull(),
    /** sampling, certified, refused (all go to review), abandoned, undone */
    status: text().notNull().default('sampling'),
    version: integer().notNull().default(1),
    drawnBy: uuid('drawn_by').notNull(),
    drawnAt: at('drawn_at').notNull(),
    endedBy: uuid('ended_by'),
    endedAt: at('ended_at'),
    /** What was found when it ended: errors, bound, how well the reviewers knew the probes. */
    figures: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [index('review_batch_status').on(t.status, t.drawnAt)],
)

/** A pair of a batch. While its batch is being sampled it is in no queue. */
export const batchPair = pgTable(
  'batch_pair',
  {
    batchId: uuid('batch_id').notNull(),
    ...pair(),
    /** Order in which sampled pairs and probes are shown; null for the rest. */
    place: integer(),
    /** sample, probe (its answer is known), rest */
    kind: text().notNull(),
    /** same or different, of a probe. */
    known: text(),
    /** The version of the candidate pair when the batch was drawn; 0 for a probe that is none. */
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.recordA, t.recordB] }),
    index('batch_pair_pair').on(t.recordA, t.recordB),
    uniqueIndex('batch_pair_place').on(t.batchId, t.place),
  ],
)

/** What a reviewer said of a sampled pair or a probe. */
export const batchAnswer = pgTable(
  'batch_answer',
  {
    batchId: uuid('batch_id').notNull(),
    ...pair(),
    userId: uuid('user_id').notNull(),
    /** same, different, unsure */
    verdict: text().notNull(),
    /** Seconds it was looked at. */
    seconds: real().notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.recordA, t.recordB, t.userId] })],
)
