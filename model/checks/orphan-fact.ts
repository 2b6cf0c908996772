import type { Check } from './check'

/** Facts that name their customer by the record they arrived on. */
const owned = {
  subscription: 'Subscription',
  subscription_change: 'Plan change',
  invoice: 'Invoice',
  payment: 'Payment',
  stage_change: 'Change of stage',
  note: 'Note',
  customer_order: 'Order',
  cart: 'Basket',
  loyalty_entry: 'Loyalty entry',
  campaign_touch: 'Campaign mail',
  consent_event: 'Consent',
} as const

const orphans = Object.entries(owned).map(
  ([table, label]) => `
    select f.fact_id::text as finding_key, f.fact_id as record_id, f.source, null::text as object, f.external_id, '${label} of a customer no system has sent.' as sentence
    from ${table} f where not exists (select 1 from membership m where m.record_id = f.record_id)`,
)

/** Facts of nobody. */
export const orphanFact = {
  key: 'orphan-fact',
  label: 'Fact of nobody',
  dimension: 'relationships',
  severity: 'medium',
  owner: { name: 'Ines Aldous', team: 'Data' },
  meaning: 'An invoice, ticket, order or the like names a customer that no system has sent.',
  harm: 'It is missing from every customer and from every number.',
  mend: 'Load the customer it names; the fact finds its place by itself. Otherwise ask the system why it is gone.',
  noun: 'facts',
  sql: `${orphans.join('\n    union all')}
    union all
    select t.fact_id::text, t.fact_id, t.source, null, t.external_id, 'Ticket of a requester and an organisation no system has sent.'
    from ticket t where not exists (select 1 from membership m where m.record_id in (t.record_id, t.account_record_id))
    union all
    select l.fact_id::text, l.fact_id, null, null, null, 'Line of an order no system has sent.'
    from order_line l where not exists (select 1 from customer_order o where o.fact_id = l.order_id)
    union all
    select e.event_id::text, null, e.source, 'event', e.event_id::text, 'Something done by a user no system has sent.'
    from event e where not exists (select 1 from membership m where m.record_id = e.record_id)`,
  looked: `select ${[...Object.keys(owned), 'ticket', 'order_line', 'event'].map((table) => `(select count(*) from ${table})`).join(' + ')}`,
} as const satisfies Check
