/**
 * What the digest reads of each business table. Left out: surrogate ids (an entity is named by the smallest record id
 * in it), clocks, version counters, and the ledgers that grow by design (audit, runs, membership history, retracted edges).
 */
const cluster = (column: string) => `(select min(m.record_id::text) from membership m where m.entity_id = ${column})`

const whole = (table: string, ...without: string[]) =>
  `select to_jsonb(t) ${without.map((column) => `- '${column}'`).join(' ')} as row from ${table} t`

const golden = (table: string) =>
  `select to_jsonb(t) - 'entity_id' - 'number' - 'arrived_at' || jsonb_build_object('cluster', ${cluster('t.entity_id')}) as row from ${table} t`

const measured = (table: string) =>
  `select to_jsonb(t) - 'entity_id' - 'computed_at' || jsonb_build_object('cluster', ${cluster('t.entity_id')}) as row from ${table} t`

export const digestedTables = {
  source_record: whole('source_record', 'run_id', 'arrived_at', 'first_arrived_at', 'line'),
  source_record_version: whole('source_record_version', 'run_id', 'arrived_at', 'line'),
  attribute_history: `select to_jsonb(t) - 'recorded_at' - 'valid_from' || jsonb_build_object('from', nullif(valid_from, recorded_at)) as row from attribute_history t`,
  identifier: whole('identifier'),
  record_link: whole('record_link'),
  rejected_row: whole('rejected_row', 'rejection_id', 'run_id', 'at', 'resolved_run_id'),
  identity_edge: `select jsonb_build_array(record_a, record_b, verdict, origin, rule) as row from identity_edge where retracted_at is null`,
  membership: `select jsonb_build_array(record_id, grain, min(record_id::text) over (partition by entity_id)) as row from membership`,
  candidate_pair: `select jsonb_build_array(least(${cluster('record_a')}, ${cluster('record_b')}), greatest(${cluster('record_a')}, ${cluster('record_b')}), reason, band, status) as row from candidate_pair where status <> 'gone'`,
  pin: `select jsonb_build_array(record_id, field, value) as row from pin where removed_at is null`,
  golden_account: golden('golden_account'),
  golden_company: golden('golden_company'),
  golden_person: golden('golden_person'),
  golden_household: golden('golden_household'),
  golden_value: `select to_jsonb(t) - 'entity_id' - 'arrived_at' || jsonb_build_object('cluster', ${cluster('t.entity_id')}) as row from golden_value t`,
  event: whole('event', 'run_id', 'arrived_at'),
  subscription: whole('subscription'),
  subscription_change: whole('subscription_change'),
  invoice: whole('invoice'),
  payment: whole('payment'),
  stage_change: whole('stage_change'),
  note: whole('note'),
  ticket: whole('ticket'),
  customer_order: whole('customer_order'),
  order_line: whole('order_line'),
  cart: whole('cart'),
  loyalty_entry: whole('loyalty_entry'),
  campaign_touch: whole('campaign_touch'),
  product: whole('product'),
  consent_event: whole('consent_event'),
  metric_value: measured('metric_value'),
  metric_current: measured('metric_current'),
  metric_total: whole('metric_total', 'computed_at', 'restated_at', 'restated_why'),
  quality_finding: `select jsonb_build_array(check_key, sentence, record_id, external_id) as row from quality_finding where gone_at is null`,
} as const satisfies Record<string, string>
