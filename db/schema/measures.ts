import {
  bigint,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** One metric of one entity on one day. Money is in minor units. `detail` holds inputs that explain the value. */
export const metricValue = pgTable(
  'metric_value',
  {
    entityId: uuid('entity_id').notNull(),
    metric: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    grain: text().notNull(),
    version: integer().notNull(),
    value: doublePrecision().notNull(),
    /** Of a ratio: what its total adds up. Exact, so that a total moved by a merge comes back by its undo. */
    part: numeric(),
    whole: numeric(),
    currency: text(),
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [primaryKey({ columns: [t.entityId, t.metric, t.day] }), index('metric_value_day').on(t.metric, t.day)],
)

/** The newest value of each metric of each entity, for lists to sort and filter by. */
export const metricCurrent = pgTable(
  'metric_current',
  {
    entityId: uuid('entity_id').notNull(),
    metric: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    grain: text().notNull(),
    version: integer().notNull(),
    value: doublePrecision().notNull(),
    currency: text(),
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    computedAt: at('computed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.entityId, t.metric] }),
    index('metric_current_value').on(t.metric, t.value, t.entityId),
  ],
)

/** A metric over all entities of its grain on one day. */
export const metricTotal = pgTable(
  'metric_total',
  {
    metric: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    currency: text().notNull().default(''),
    version: integer().notNull(),
    value: doublePrecision().notNull(),
    part: numeric(),
    whole: numeric(),
    entities: integer().notNull(),
    computedAt: at('computed_at').notNull(),
    /** When the total of a past day last came out differently than before, and why. */
    restatedAt: at('restated_at'),
    restatedWhy: text('restated_why'),
  },
  (t) => [primaryKey({ columns: [t.metric, t.day, t.currency] })],
)

/** A value of a past day that was measured anew and came out differently: when, why, and what stood there before (null: nothing). */
export const metricRestatement = pgTable(
  'metric_restatement',
  {
    entityId: uuid('entity_id').notNull(),
    metric: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    restatedAt: at('restated_at').notNull(),
    why: text().notNull(),
    was: doublePrecision(),
  },
  (t) => [primaryKey({ columns: [t.entityId, t.metric, t.day] })],
)

/** Customers' records of whom something of the past was heard, by kind of fact: their measures from that day on wait to be restated. */
export const metricLate = pgTable(
  'metric_late',
  {
    recordId: uuid('record_id').notNull(),
    fact: text().notNull(),
    /** `arrived`, `changed`, `withdrawn` or `joined`. */
    why: text().notNull(),
    fromOn: date('from_on', { mode: 'string' }).notNull(),
    notedAt: at('noted_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.recordId, t.fact, t.why] })],
)

/** One run of one check. */
export const qualityResult = pgTable(
  'quality_result',
  {
    check: text('check_key').notNull(),
    day: date({ mode: 'string' }).notNull(),
    offenders: integer().notNull(),
    looked: bigint({ mode: 'number' }).notNull(),
    ranAt: at('ran_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.check, t.day] })],
)

/** One offender of one check, from when it was first seen until it is gone. */
export const qualityFinding = pgTable(
  'quality_finding',
  {
    check: text('check_key').notNull(),
    findingKey: text('finding_key').notNull(),
    grain: text(),
    entityId: uuid('entity_id'),
    recordId: uuid('record_id'),
    source: text(),
    object: text(),
    externalId: text('external_id'),
    sentence: text().notNull(),
    firstSeen: at('first_seen').notNull(),
    lastSeen: at('last_seen').notNull(),
    goneAt: at('gone_at'),
    assignedTo: uuid('assigned_to'),
    mutedUntil: date('muted_until', { mode: 'string' }),
    muteReason: text('mute_reason'),
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.check, t.findingKey] }), index('quality_finding_entity').on(t.entityId)],
)
