import type { TableName } from '@/model/access/tables'
import type { FigureArgumentType } from '@/model/figures/figure'

/** What one row of a table is, which columns name it, and where it can be opened. */
export type KeptRow = {
  label: string
  means: string
  key: Readonly<Record<string, FigureArgumentType>>
  href: (key: readonly string[]) => string
}

/** Tables in which Kith keeps what it, or a person, did: a row is its own source. */
export const keptRows: Partial<Record<TableName, KeptRow>> = {
  audit_entry: {
    label: 'Audit entry',
    means: 'Written with the deed itself, in one transaction, and chained to the entry before.',
    key: { seq: 'number' },
    href: () => '/audit',
  },
  security_event: {
    label: 'Security event',
    means: 'Written when somebody signed in, failed to, or was refused.',
    key: { event_id: 'id' },
    href: () => '/audit',
  },
  ingest_run: {
    label: 'Import',
    means: 'Counted by Kith while the file was read.',
    key: { run_id: 'id' },
    href: ([id]) => `/sources/runs/${id}`,
  },
  source_state: {
    label: 'Source',
    means: 'Kept up to date by every import of this object.',
    key: { source: 'word', object: 'word' },
    href: ([source, object]) => `/sources/${source}/${object}`,
  },
  candidate_pair: {
    label: 'Pair',
    means: 'Found and scored by the matching model; the weights stand on the pair’s page.',
    key: { record_a: 'id', record_b: 'id' },
    href: ([a, b]) => `/why?a=${a}&b=${b}`,
  },
  identity_edge: {
    label: 'Link',
    means: 'Made by a rule or by a person’s decision, and kept until it is taken back.',
    key: { edge_id: 'id' },
    href: () => '/review/decisions',
  },
  review_case: {
    label: 'Case',
    means: 'Reported by a person; its state follows from what was decided.',
    key: { case_id: 'id' },
    href: ([id]) => `/cases?case=${id}`,
  },
  recall_notice: {
    label: 'Recall',
    means: 'Written when a customer that others had taken was split or undone.',
    key: { notice_id: 'id' },
    href: () => '/recalls',
  },
  recall_task: {
    label: 'Use called back',
    means: 'Noted when the customer was used, and called back when the merge was found to be wrong.',
    key: { task_id: 'id' },
    href: () => '/recalls',
  },
  household_suggestion: {
    label: 'Suggested household',
    means: 'Found by Kith from shared addresses and names; a person decides.',
    key: { suggestion_id: 'id' },
    href: () => '/households',
  },
  quality_result: {
    label: 'Run of a check',
    means: 'Counted when the check last ran that day.',
    key: { check_key: 'word', day: 'day' },
    href: ([check]) => `/quality/${check}`,
  },
  review_batch: {
    label: 'Batch',
    means: 'Drawn by a person; its sample decides whether it may be taken as a whole.',
    key: { batch_id: 'id' },
    href: ([id]) => `/review/batches/${id}`,
  },
  rejected_row: {
    label: 'Row kept aside',
    means: 'Written when a row of a file broke the contract of its source.',
    key: { rejection_id: 'id' },
    href: () => '/sources/runs',
  },
  metric_confirmation: {
    label: 'Word on a definition',
    means: 'Given by a person for this very text of the definition.',
    key: { confirmation_id: 'id' },
    href: () => '/metrics/reviewers',
  },
  metric_reviewer: {
    label: 'Appointment',
    means: 'Written when somebody was appointed to speak for a department.',
    key: { reviewer_id: 'id' },
    href: () => '/metrics/reviewers',
  },
  value_cost: {
    label: 'Cost told',
    means: 'Entered by a person; one that was taken out stays, struck through.',
    key: { cost_id: 'id' },
    href: () => '/metrics/value#costs',
  },
  churn_model: {
    label: 'Churn model',
    means: 'Learned from the past of the accounts, measured on days and accounts it had not seen, and kept as it was.',
    key: { version: 'number' },
    href: () => '/metrics/churn_risk#quality',
  },
  review_policy: {
    label: 'Rules of review',
    means: 'Written by an administrator, with a reason; a version is never changed.',
    key: { version: 'number' },
    href: () => '/admin/review-policy',
  },
  view_definition: {
    label: 'Version of a view',
    means: 'Composed by an administrator, with a reason; a version is never changed.',
    key: { view_key: 'word', version: 'number' },
    href: ([key]) => `/admin/views/${key}?show=versions`,
  },
  app_user: { label: 'Person', means: 'Set by an administrator.', key: { user_id: 'id' }, href: () => '/admin' },
  api_token: {
    label: 'Token',
    means: 'Made by an administrator; kept as a hash.',
    key: { token_id: 'id' },
    href: () => '/admin',
  },
  match_model: {
    label: 'Matching model',
    means: 'Estimated from the records themselves when this version was trained.',
    key: { grain: 'word', version: 'number' },
    href: ([grain]) => `/matching?grain=${grain}`,
  },
}
