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
  ],
  'home.work': [{ table: 'home_mark', insert: true, update: ['state', 'seen', 'until', 'at'] }],
  'matching.manage': [
    { table: 'match_model', update: ['status', 'published_at', 'published_by'] },
    { table: 'labelled_pair', insert: true, update: ['same', 'origin', 'labelled_by', 'labelled_at', 'note'] },
  ],
  'value.pin': [{ table: 'pin', insert: true, update: ['removed_at', 'removed_by'] }],
  'field.reveal': [{ table: 'reveal', insert: true }],
  'customer.confirm': [{ table: 'guard_answer', insert: true }],
  'import.run': [{ table: 'ingest_run', insert: true, update: ['cancel_requested_at'] }],
  'import.revert': [{ table: 'ingest_run', update: ['reverted_at'] }],
  'quality.work': [{ table: 'quality_finding', update: ['assigned_to', 'muted_until', 'mute_reason', 'version'] }],
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
