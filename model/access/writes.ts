import type { Permission } from './permissions'
import type { TableName } from './tables'

/** What a permission lets its roles write: inserts, updates of named columns. Derived tables are written by the pipeline alone. */
export type Write = { table: TableName; insert?: true; update?: readonly string[] }

export const writes: Partial<Record<Permission, readonly Write[]>> = {
  'review.decide': [
    { table: 'identity_edge', insert: true, update: ['retracted_at', 'retracted_by'] },
    { table: 'candidate_pair', update: ['status', 'version', 'decided_by', 'decided_at', 'note'] },
    { table: 'labelled_pair', insert: true, update: ['same', 'origin', 'labelled_by', 'labelled_at', 'note'] },
    { table: 'household_suggestion', update: ['status', 'version', 'decided_by', 'decided_at', 'reason'] },
    { table: 'learned_junk', update: ['allowed_at', 'allowed_by'] },
    { table: 'pair_lease', insert: true, update: ['user_id', 'until'] },
    { table: 'second_opinion', insert: true, update: ['status', 'answered_by', 'answered_at', 'note'] },
    { table: 'sorting_item', update: ['sorted_to', 'sorted_by', 'sorted_at'] },
    { table: 'customer_note', update: ['record_id', 'whole'] },
  ],
  'review.assign': [{ table: 'pair_assignment', insert: true, update: ['assigned_to', 'assigned_by', 'at', 'note'] }],
  'review.policy': [{ table: 'review_policy', insert: true }],
  'review.certify': [
    { table: 'review_batch', insert: true, update: ['status', 'version', 'ended_by', 'ended_at', 'figures'] },
    { table: 'batch_pair', insert: true },
    { table: 'batch_answer', insert: true, update: ['verdict', 'seconds', 'at'] },
  ],
  'case.raise': [{ table: 'review_case', insert: true }],
  'case.settle': [{ table: 'review_case', update: ['status', 'version', 'settled_by', 'settled_at', 'outcome'] }],
  'number.doubt': [{ table: 'review_case', insert: true }],
  'number.settle': [{ table: 'review_case', update: ['status', 'version', 'settled_by', 'settled_at', 'outcome'] }],
  'note.write': [{ table: 'customer_note', insert: true, update: ['removed_by', 'removed_at'] }],
  'recall.work': [{ table: 'recall_task', update: ['handled_by', 'handled_at', 'outcome'] }],
  'view.save': [{ table: 'saved_view', insert: true, update: ['name', 'query', 'shared', 'saved_at', 'removed_at'] }],
  'home.work': [{ table: 'home_mark', insert: true, update: ['state', 'seen', 'until', 'at'] }],
  'matching.manage': [
    { table: 'match_model', update: ['status', 'published_at', 'published_by'] },
    { table: 'labelled_pair', insert: true, update: ['same', 'origin', 'labelled_by', 'labelled_at', 'note'] },
  ],
  'value.pin': [{ table: 'pin', insert: true, update: ['removed_at', 'removed_by', 'edge_id', 'removed_edge_id'] }],
  'field.reveal': [{ table: 'reveal', insert: true }],
  'customer.confirm': [{ table: 'guard_answer', insert: true }],
  'import.run': [{ table: 'ingest_run', insert: true, update: ['cancel_requested_at'] }],
  'import.revert': [{ table: 'ingest_run', update: ['reverted_at'] }],
  'quality.work': [{ table: 'quality_finding', update: ['assigned_to', 'muted_until', 'mute_reason', 'version'] }],
  'metric.confirm': [
    { table: 'metric_confirmation', insert: true, update: ['withdrawn_by', 'withdrawn_at', 'withdrawn_why'] },
  ],
  'metric.appoint': [{ table: 'metric_reviewer', insert: true, update: ['ended_by', 'ended_at'] }],
  'churn.train': [{ table: 'churn_model', update: ['status', 'published_at', 'published_by'] }],
  'value.cost': [{ table: 'value_cost', insert: true, update: ['removed_by', 'removed_at'] }],
  'view.compose': [
    {
      table: 'view_definition',
      insert: true,
      update: ['status', 'published_at', 'published_by', 'exception_by', 'exception_why', 'exception_until'],
    },
    { table: 'fact_kept', insert: true, update: ['kept_by', 'kept_at', 'reason', 'until'] },
  ],
  'people.manage': [
    {
      table: 'app_user',
      insert: true,
      update: ['name', 'role', 'books', 'disabled_at', 'password_hash', 'locked_until', 'failed_attempts'],
    },
    { table: 'session', update: ['revoked_at'] },
  ],
  'token.manage': [{ table: 'api_token', insert: true, update: ['revoked_at'] }],
}
