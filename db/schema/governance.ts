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
import { sql } from 'drizzle-orm'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/**
 * A metric's definition as the pipeline first computed with it. `hash` is of everything that decides the number, so a
 * change that came without a new version shows as a second row of the same version.
 */
export const metricDefinition = pgTable(
  'metric_definition',
  {
    metric: text().notNull(),
    version: integer().notNull(),
    hash: text().notNull(),
    /** Meaning, grain, unit, total, SQL and terms as they were. */
    definition: jsonb().$type<Record<string, unknown>>().notNull(),
    author: text().notNull(),
    reason: text().notNull(),
    effectiveFrom: date('effective_from', { mode: 'string' }).notNull(),
    seenAt: at('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.metric, t.version, t.hash] })],
)

/** Who speaks for a department when definitions are confirmed, from when until when. */
export const metricReviewer = pgTable(
  'metric_reviewer',
  {
    reviewerId: uuid('reviewer_id').primaryKey(),
    department: text().notNull(),
    userId: uuid('user_id').notNull(),
    appointedBy: uuid('appointed_by').notNull(),
    appointedAt: at('appointed_at').notNull(),
    endedBy: uuid('ended_by'),
    endedAt: at('ended_at'),
  },
  (t) => [uniqueIndex('metric_reviewer_one').on(t.department, t.userId).where(sql`ended_at is null`)],
)

/** A person's word that a definition is right for a department (or as its owner). It holds for this very text only. */
export const metricConfirmation = pgTable(
  'metric_confirmation',
  {
    confirmationId: uuid('confirmation_id').primaryKey(),
    metric: text().notNull(),
    version: integer().notNull(),
    hash: text().notNull(),
    /** `owner`, or the department spoken for. */
    department: text().notNull(),
    confirmedBy: uuid('confirmed_by').notNull(),
    confirmedAt: at('confirmed_at').notNull(),
    note: text(),
    withdrawnBy: uuid('withdrawn_by'),
    withdrawnAt: at('withdrawn_at'),
    withdrawnWhy: text('withdrawn_why'),
  },
  (t) => [
    uniqueIndex('metric_confirmation_one').on(t.metric, t.hash, t.department).where(sql`withdrawn_at is null`),
    index('metric_confirmation_metric').on(t.metric, t.confirmedAt),
  ],
)

/** A churn model trained on the tenant's own history. One is published at most; `thin` when there is too little to learn from. */
export const churnModel = pgTable('churn_model', {
  version: integer().primaryKey(),
  status: text().notNull(),
  trainedAt: at('trained_at').notNull(),
  trainedBy: uuid('trained_by'),
  /** Days ahead it speaks of. */
  horizonDays: integer('horizon_days').notNull(),
  /** Rows it learned from, and how many of them churned. */
  examples: integer().notNull(),
  churned: integer().notNull(),
  thin: boolean().notNull(),
  /** Intercept, and for each input its weight, centre and scale. */
  weights: jsonb().$type<Record<string, unknown>>().notNull(),
  /** Measured on history it did not learn from: calibration, ranking, against the base rate. */
  quality: jsonb().$type<Record<string, unknown>>().notNull(),
  publishedAt: at('published_at'),
  publishedBy: uuid('published_by'),
})

/** What the customer data system costs in a month, told by a person: building it, running it, governing it. Minor units. */
export const valueCost = pgTable('value_cost', {
  costId: uuid('cost_id').primaryKey(),
  month: date({ mode: 'string' }).notNull(),
  kind: text().notNull(),
  amount: bigint({ mode: 'number' }).notNull(),
  currency: text().notNull(),
  note: text(),
  enteredBy: uuid('entered_by').notNull(),
  enteredAt: at('entered_at').notNull(),
  removedBy: uuid('removed_by'),
  removedAt: at('removed_at'),
})

/** A composed view: one row for each version that was saved. The newest published one stands in for the view as shipped. */
export const viewDefinition = pgTable(
  'view_definition',
  {
    viewKey: text('view_key').notNull(),
    version: integer().notNull(),
    /** draft, published or retired */
    status: text().notNull(),
    definition: jsonb().$type<Record<string, unknown>>().notNull(),
    author: uuid().notNull(),
    reason: text().notNull(),
    at: at('at').notNull(),
    publishedAt: at('published_at'),
    publishedBy: uuid('published_by'),
    /** Who signed for more than twelve facts, why, and until when. */
    exceptionBy: uuid('exception_by'),
    exceptionWhy: text('exception_why'),
    exceptionUntil: date('exception_until', { mode: 'string' }),
  },
  (t) => [primaryKey({ columns: [t.viewKey, t.version] })],
)

/** How often a fact of a view was on a screen, and how often somebody made something of it: its receipt, its rows, a copy. */
export const factUse = pgTable(
  'fact_use',
  {
    viewKey: text('view_key').notNull(),
    grain: text().notNull(),
    /** `field:plan`, `metric:mrr` or `derived:billed_to_date`. */
    fact: text().notNull(),
    role: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    shown: integer().notNull(),
    used: integer().notNull(),
    /** Of those uses, how many were a system's or a person's reading through the API. */
    api: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.viewKey, t.grain, t.fact, t.role, t.day] })],
)

/** A fact that was proposed for retirement and is kept, with the reason, until it is asked about again. */
export const factKept = pgTable(
  'fact_kept',
  {
    viewKey: text('view_key').notNull(),
    grain: text().notNull(),
    fact: text().notNull(),
    keptBy: uuid('kept_by').notNull(),
    keptAt: at('kept_at').notNull(),
    reason: text().notNull(),
    until: date({ mode: 'string' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.viewKey, t.grain, t.fact] })],
)
