import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  type PgColumnBuilderBase,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { FieldSet, FieldType, FieldValue } from '../../model/fields/field'
import { fields } from '../../model/fields/fields'
import type { GoldenGrain } from '../../model/grains'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

const builders = {
  text: () => text(),
  date: () => date({ mode: 'string' }),
  timestamp: () => timestamp({ withTimezone: true, mode: 'date' }),
  integer: () => integer(),
  money: () => bigint({ mode: 'number' }),
  boolean: () => boolean(),
} as const satisfies Record<FieldType, () => PgColumnBuilderBase>

type Columns<F extends FieldSet> = { [K in keyof F]: ReturnType<(typeof builders)[F[K]['type']]> }

/** One nullable column for each field of the grain, named by the field's key. */
function columnsOf<F extends FieldSet>(set: F): Columns<F> {
  return Object.fromEntries(Object.entries(set).map(([key, field]) => [key, builders[field.type]()])) as Columns<F>
}

/** What every golden record carries besides its fields. */
const common = () => ({
  entityId: uuid('entity_id').primaryKey(),
  /** Number of the founding record; with the grain's letter it is the readable code. */
  number: integer().notNull(),
  recordCount: integer('record_count').notNull(),
  /** Systems its members come from, in the fixed order. */
  sources: text().array().notNull(),
  /** Teams in whose book it is. */
  books: text().array().notNull().default(sql`'{}'`),
  /** How sure we are that its records are one customer, 0 to 1. */
  confidence: real().notNull(),
  openPairs: integer('open_pairs').notNull().default(0),
  /** Partial values that roles without the full field may see: key -> masked text. */
  masked: jsonb().$type<Record<string, string>>().notNull().default({}),
  /** Lower-case, unaccented names of all members, for look-up by name. */
  searchText: text('search_text').notNull().default(''),
  /** Newest change any member's source dates, and when Kith last heard of it. */
  changedAt: at('changed_at'),
  arrivedAt: at('arrived_at').notNull(),
})

export const goldenAccount = pgTable('golden_account', { ...common(), ...columnsOf(fields.account) }, (t) => [
  uniqueIndex('golden_account_number').on(t.number),
  index('golden_account_name').on(t.name, t.entityId),
  index('golden_account_renewal').on(t.renewal_date, t.entityId),
  index('golden_account_plan').on(t.plan, t.entityId),
  index('golden_account_search').using('gin', sql`${t.searchText} gin_trgm_ops`),
])

export const goldenCompany = pgTable('golden_company', { ...common(), ...columnsOf(fields.company) }, (t) => [
  uniqueIndex('golden_company_number').on(t.number),
  index('golden_company_name').on(t.name, t.entityId),
  index('golden_company_search').using('gin', sql`${t.searchText} gin_trgm_ops`),
])

export const goldenPerson = pgTable('golden_person', { ...common(), ...columnsOf(fields.person) }, (t) => [
  uniqueIndex('golden_person_number').on(t.number),
  index('golden_person_name').on(t.name, t.entityId),
  index('golden_person_search').using('gin', sql`${t.searchText} gin_trgm_ops`),
])

export const goldenHousehold = pgTable('golden_household', { ...common(), ...columnsOf(fields.household) }, (t) => [
  uniqueIndex('golden_household_number').on(t.number),
  index('golden_household_name').on(t.name, t.entityId),
  index('golden_household_search').using('gin', sql`${t.searchText} gin_trgm_ops`),
])

/** The golden table of each grain. */
export const goldenTables = {
  account: goldenAccount,
  company: goldenCompany,
  person: goldenPerson,
  household: goldenHousehold,
} as const satisfies Record<GoldenGrain, unknown>

/** A value that lost, and why. */
export type RunnerUp = {
  recordId: string
  source: string
  object: string
  externalId: string
  value: FieldValue
  changedAt: string | null
  why: string
}

/** Where each golden value came from: the winning record, the rule that chose it, and who lost. */
export const goldenValue = pgTable(
  'golden_value',
  {
    entityId: uuid('entity_id').notNull(),
    field: text().notNull(),
    grain: text().notNull(),
    value: jsonb().$type<{ v: FieldValue }>().notNull(),
    recordId: uuid('record_id').notNull(),
    source: text().notNull(),
    object: text().notNull(),
    externalId: text('external_id').notNull(),
    /** pin, prefer, recent, earliest, complete, only */
    rule: text().notNull(),
    why: text().notNull(),
    runnersUp: jsonb('runners_up').$type<RunnerUp[]>().notNull().default([]),
    /** By the source's clock. */
    changedAt: at('changed_at'),
    arrivedAt: at('arrived_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.entityId, t.field] })],
)

/** Entities whose golden record is to be derived anew: a load notes them here and rebuilds each once at its end. */
export const goldenStale = pgTable('golden_stale', {
  entityId: uuid('entity_id').primaryKey(),
  since: at('since').notNull(),
})
