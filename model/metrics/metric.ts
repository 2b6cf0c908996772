import type { CheckKey } from '../checks/all-checks'
import type { Grain, GoldenGrain } from '../grains'
import type { Department, DepartmentName } from './departments'
import type { ExampleRow } from './example'
import type { MetricTheme } from './themes'

/** Who answers for a definition: a person, and the department that confirms it as its owner. */
export type MetricOwner = { name: string; team: DepartmentName }

/**
 * One version of a definition: from which day it is in force, what it changed, who wrote it and why. An earlier version
 * that can still be computed keeps its text and, where that differs, how far back it reaches.
 */
export type MetricVersion = {
  version: number
  from: string
  change: string
  author: string
  reason: string
  sql?: string
  reachesBack?: number
}

/**
 * A number the business speaks of, defined once. Pages, exports and lists all read the value this definition gave.
 * `sql` reads the semantic views and yields `entity_id, value, detail` for a day: `:day` is the date, `:end` the
 * moment that day ends (UTC). It must start from `customer_account` or `customer_person`, which a refresh of few
 * entities narrows. A ratio yields `part` and `whole` too, so that its total is a share of sums, never a mean of shares.
 */
export type Metric = {
  key: string
  label: string
  /** One plain sentence: what is counted. */
  meaning: string
  /** The terms of the meaning, each in a few words. */
  terms: readonly { term: string; means: string }[]
  theme: MetricTheme
  owner: MetricOwner
  /** Departments besides the owner that must confirm the definition before it counts as certified. */
  confirmedBy: readonly Department[]
  grain: MeasuredGrain
  unit: MetricUnit
  /** Its detail tells of money though its unit is none: only readers of commercial fields see it. */
  commercial?: true
  /** What one of the total is called: "accounts", "tickets". */
  noun: string
  /** How the values of all entities make one number. `count`: entities whose value is not zero. `ratio`: the sum of the parts over the sum of the wholes. */
  total: 'sum' | 'count' | 'average' | 'ratio'
  /** Grains it may be brought together at (each counted once where `counted` says what); any other roll-up would count something twice. */
  rollsUpTo: readonly Grain[]
  /** Whether more of it is good (up), bad (down) or neither. */
  better: 'up' | 'down' | 'neither'
  /** Systems whose facts it reads. */
  sources: readonly ('crm' | 'billing' | 'product' | 'support' | 'marketing' | 'shop')[]
  /** Hours after which a value counts as stale. */
  freshHours: number
  /** Days before today that can still be computed from the facts; absent where they reach back to the beginning. */
  reachesBack?: number
  /** Newest first. A day is measured with the version in force on it, where its text was kept, else with the first. */
  versions: readonly MetricVersion[]
  sql: string
  /**
   * What the value counts: SQL that yields `entity_id, counted` for a day. A roll-up then counts each one once instead
   * of adding values up.
   */
  counted?: string
  example: { says: string; rows: readonly ExampleRow[]; total: number }
  caveats: readonly string[]
  /** Checks whose offenders could make it wrong. */
  checks: readonly CheckKey[]
  /** What `detail.state` says of an entity that went to nothing, in words. */
  states?: Readonly<Record<string, string>>
  /** Where the customers behind it are listed. */
  rows: string
  /** Names for entities that came from nothing, rose, fell, or went to nothing between two days. */
  moves: { started: string; rose: string; fell: string; stopped: string }
  /** Turns the SQL's detail (and that of 30 days before) into the detail that screens show. */
  explain?: (now: MetricReading, before: MetricReading | null) => Record<string, unknown>
  /** `explain` reads the detail of 30 days before too. */
  looksBack?: true
}

/** Grains that metrics are computed at. */
export type MeasuredGrain = Extract<GoldenGrain, 'account' | 'person'>

/** Money in minor units of the reporting currency, `share` as a fraction of 1, `days` and `hours` as such, `rate` per month of 30 days. */
export type MetricUnit = 'count' | 'money' | 'score' | 'share' | 'days' | 'hours' | 'rate'

/** The product keeps the detail of what was done for 26 weeks. */
export const productDetailDays = 182

/** What the SQL of a metric gave for one entity. */
export type MetricReading = { value: number; detail: Record<string, unknown> }

/** The newest version, which today is measured with. */
export const versionOf = (metric: Metric): number => metric.versions[0]?.version ?? 1

/** Whether only readers of commercial fields may see its values. */
export const isCommercial = (metric: Pick<Metric, 'unit' | 'commercial'>): boolean =>
  metric.unit === 'money' || metric.commercial === true
