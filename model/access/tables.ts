import { type Classification, classifications } from './classifications'
import type { GoldenGrain } from '../grains'
import { type Role, roleKeys } from './roles'

const all = roleKeys
const keepers = ['steward', 'auditor'] as const satisfies readonly Role[]
const watchers = ['admin', 'auditor'] as const satisfies readonly Role[]
const serving = ['steward', 'success', 'support', 'auditor'] as const satisfies readonly Role[]
const reviewers = ['admin', 'steward', 'auditor'] as const satisfies readonly Role[]
const concerned = ['admin', 'steward', 'success', 'support', 'auditor'] as const satisfies readonly Role[]
const undoers = ['admin', 'steward', 'support', 'auditor'] as const satisfies readonly Role[]
const measured = ['admin', 'steward', 'success', 'analyst', 'auditor'] as const satisfies readonly Role[]
const money = classifications.commercial.readers
const personal = classifications.personal.readers

/**
 * Who reads which table. `columns` narrows single columns further. `book` names the column whose record or entity
 * decides whether a role with `rows: 'book'` sees the row (`before` is asked first where it is not null; `and` must be in the book too; `of` names the table whose own policy answers, which is much quicker for many rows; `mostly` is the grain of most of its customers, who are looked up first); `field` says that rows name a field whose class decides.
 * Golden tables are not here: their columns follow the classification of their fields.
 */
export type TableRule = {
  read: readonly Role[]
  columns?: Readonly<Record<string, readonly Role[]>>
  book?: { column: string; before?: string; and?: string; of?: 'golden_account'; mostly?: GoldenGrain }
  field?: true
  /** Rows name a metric; those in money are for readers of commercial fields only. */
  metric?: true
  /**
   * Rows without a `customer` are about a number. Those are seen by the roles of `all`, by their reporter, and by who
   * speaks for the department; the roles of `only` see no other rows, and those of `changes` change none but what they speak for.
   */
  number?: {
    customer: string
    reporter: string
    department: string
    all: readonly Role[]
    only: readonly Role[]
    changes: readonly Role[]
  }
  /** Rows belong to a person, whose id is in `column`; others see those for which `shared` is true. */
  own?: { column: string; shared: string }
}

export const tableRules = {
  app_user: {
    read: all,
    columns: {
      email: watchers,
      books: watchers,
      password_hash: [],
      oidc_subject: [],
      failed_attempts: watchers,
      locked_until: watchers,
    },
  },
  session: { read: ['admin'], columns: { token_hash: [] } },
  api_token: { read: watchers, columns: { token_hash: [] } },
  security_event: { read: watchers },
  reveal: { read: ['support', 'auditor'] },
  guard_answer: { read: ['support', 'auditor'] },
  ingest_run: { read: ['admin', 'steward', 'analyst', 'auditor'] },
  rejected_row: { read: ['admin', 'steward', 'analyst', 'auditor'], columns: { raw: keepers } },
  source_state: { read: all },
  source_record: { read: all, columns: { attributes: keepers }, book: { column: 'subject_id' } },
  source_record_version: { read: keepers, columns: {} },
  attribute_history: { read: all, field: true, book: { column: 'subject_id' } },
  identifier: { read: keepers },
  record_link: { read: all, book: { column: 'record_id', mostly: 'person' } },
  identity_edge: {
    read: all,
    columns: { evidence: keepers, weight: undoers, decided_by: undoers, reason: undoers, retracted_by: undoers },
  },
  membership: { read: all },
  membership_history: {
    read: all,
    book: { column: 'to_entity_id' },
  },
  candidate_pair: { read: ['admin', 'steward', 'support', 'auditor'], columns: { comparisons: keepers } },
  pin: { read: keepers },
  match_record: { read: keepers },
  match_key: { read: keepers },
  match_crowded: { read: keepers },
  match_state: { read: ['admin', 'steward', 'auditor'] },
  match_model: { read: ['admin', 'steward', 'auditor'] },
  match_term: { read: keepers },
  match_calibration: { read: ['admin', 'steward', 'support', 'auditor'] },
  labelled_pair: { read: ['admin', 'steward', 'auditor'] },
  household_suggestion: { read: ['admin', 'steward', 'auditor'] },
  learned_junk: { read: keepers },
  shared_identifier: { read: keepers },
  entity_relation: { read: all, book: { column: 'record_a', and: 'record_b' } },
  pair_lease: { read: reviewers },
  pair_assignment: { read: reviewers },
  review_policy: { read: reviewers },
  second_opinion: { read: reviewers },
  review_batch: { read: reviewers },
  batch_pair: { read: reviewers },
  batch_answer: { read: reviewers },
  customer_use: { read: reviewers },
  recall_notice: { read: concerned, book: { column: 'entity_id' } },
  recall_task: { read: concerned, book: { column: 'entity_id' } },
  customer_note: { read: serving, book: { column: 'record_id' } },
  sorting_item: { read: keepers },
  outbox_event: { read: reviewers },
  outbox_reader: { read: reviewers },
  review_case: {
    read: all,
    book: { column: 'entity_id' },
    number: {
      customer: 'entity_id',
      reporter: 'raised_by',
      department: "evidence->'number'->>'department'",
      all: reviewers,
      only: ['analyst'],
      changes: ['admin', 'success', 'analyst'],
    },
  },
  saved_view: { read: all, own: { column: 'owner_id', shared: 'shared' } },
  golden_stale: { read: [] },
  golden_value: { read: all, field: true, book: { column: 'entity_id' } },
  event: {
    read: all,
    columns: { properties: serving },
    book: { column: 'record_id', before: 'account_record_id', mostly: 'account' },
  },
  subscription: { read: all, columns: { amount: money }, book: { column: 'record_id', mostly: 'account' } },
  subscription_change: {
    read: all,
    columns: { mrr_before: money, mrr_after: money },
    book: { column: 'record_id', mostly: 'account' },
  },
  invoice: { read: money, book: { column: 'record_id', mostly: 'account' } },
  payment: { read: money, book: { column: 'record_id', mostly: 'account' } },
  stage_change: { read: all, book: { column: 'record_id', mostly: 'account' } },
  note: { read: serving, book: { column: 'record_id' } },
  ticket: {
    read: all,
    columns: { subject: serving, description: serving },
    book: { column: 'record_id', before: 'account_record_id', mostly: 'account' },
  },
  customer_order: { read: all, book: { column: 'record_id', mostly: 'person' } },
  order_line: { read: all },
  cart: { read: all, book: { column: 'record_id', mostly: 'person' } },
  loyalty_entry: { read: all, book: { column: 'record_id', mostly: 'person' } },
  campaign_touch: { read: all, book: { column: 'record_id', mostly: 'person' } },
  product: { read: all },
  consent_event: { read: all, book: { column: 'record_id', mostly: 'person' } },
  metric_value: {
    read: ['admin', 'steward', 'success', 'support', 'analyst', 'auditor'],
    metric: true,
    book: { column: 'entity_id', of: 'golden_account' },
  },
  metric_current: {
    read: ['admin', 'steward', 'success', 'support', 'analyst', 'auditor'],
    metric: true,
    book: { column: 'entity_id', of: 'golden_account' },
  },
  metric_total: { read: measured, metric: true },
  metric_restatement: {
    read: ['admin', 'steward', 'success', 'support', 'analyst', 'auditor'],
    metric: true,
    book: { column: 'entity_id', of: 'golden_account' },
  },
  metric_late: { read: [] },
  metric_definition: { read: measured },
  metric_reviewer: { read: measured },
  metric_confirmation: { read: measured },
  churn_model: { read: measured },
  value_cost: { read: ['admin', 'analyst', 'auditor'] },
  view_definition: { read: all },
  fact_use: { read: ['admin', 'auditor'] },
  fact_kept: { read: ['admin', 'auditor'] },
  quality_result: { read: ['admin', 'steward', 'success', 'analyst', 'auditor'] },
  quality_finding: {
    read: ['admin', 'steward', 'success', 'analyst', 'auditor'],
    columns: { sentence: ['admin', 'steward', 'success', 'analyst', 'auditor'] },
  },
  audit_entry: { read: watchers },
  audit_head: { read: watchers },
  worker_heartbeat: { read: all },
  home_mark: { read: all },
} as const satisfies Record<string, TableRule>

export type TableName = keyof typeof tableRules

/** Readers of the columns that golden tables carry besides their fields. Columns not named are for everybody. */
export const goldenColumnReaders: Readonly<Record<string, readonly Role[]>> = { search_text: personal }

/** Roles that read a field of this class in full. */
export const readersOf = (classification: Classification): readonly Role[] => classifications[classification].readers
