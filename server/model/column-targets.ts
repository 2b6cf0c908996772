/**
 * What a column of this name points to. The database keeps no foreign keys across aggregates, so that it can be
 * distributed; this table says what they would be, and the picture of the model is drawn from it.
 */
export const columnTargets: Readonly<Record<string, string>> = {
  record_id: 'source_record',
  fact_id: 'source_record',
  subject_id: 'source_record',
  account_record_id: 'source_record',
  target_record_id: 'source_record',
  record_a: 'source_record',
  record_b: 'source_record',
  entity_id: 'membership',
  from_entity_id: 'membership',
  to_entity_id: 'membership',
  run_id: 'ingest_run',
  resolved_run_id: 'ingest_run',
  replay_of: 'ingest_run',
  order_id: 'customer_order',
  subscription_id: 'subscription',
  invoice_id: 'invoice',
  sku: 'product',
  user_id: 'app_user',
  actor_id: 'app_user',
  requested_by: 'app_user',
  decided_by: 'app_user',
  retracted_by: 'app_user',
  pinned_by: 'app_user',
  removed_by: 'app_user',
  created_by: 'app_user',
  assigned_to: 'app_user',
}
