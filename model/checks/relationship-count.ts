import type { Check } from './check'

const ends = `null::text as source, null::text as object, null::text as external_id`

/** Too many or too few of something. */
export const relationshipCount = {
  key: 'relationship-count',
  label: 'Too many or too few',
  dimension: 'relationships',
  severity: 'medium',
  owner: { name: 'Ines Aldous', team: 'Data' },
  meaning:
    'A billing customer, or two billing customers that are one account, have more than one running subscription, or an account that lives has no contact in the CRM.',
  harm: 'Revenue may be counted twice, or nobody knows whom to call.',
  mend: 'Cancel the subscription that is not meant, or add the contact in the CRM.',
  noun: 'customers and accounts',
  sql: `
    select s.record_id || ':subscriptions' as finding_key, s.record_id, ${ends},
      format('%s subscriptions run at once: %s.', count(*), string_agg(s.external_id, ', ' order by s.external_id)) as sentence
    from subscription s where s.status in ('active', 'past_due') and s.canceled_at is null
    group by s.record_id having count(*) > 1
    union all
    select m.entity_id || ':billing customers', min(s.record_id::text)::uuid, ${ends},
      format('%s billing customers are one account and each has a running subscription: %s. %s',
        count(distinct s.record_id),
        string_agg(format('%s of %s', s.external_id, b.external_id), ', ' order by s.external_id),
        case when count(distinct (s.plan, s.seats, s.amount, s.interval, s.currency)) = 1
          then 'Plan, seats and price are the same: this may be one subscription, counted twice.'
          else 'Plan, seats or price differ.' end)
    from subscription s join membership m using (record_id) join source_record b on b.record_id = s.record_id
    where s.status in ('active', 'past_due') and s.canceled_at is null
    group by m.entity_id having count(distinct s.record_id) > 1
    union all
    select r.record_id || ':contacts', r.record_id, ${ends}, format('The account is %s and has no contact in the CRM.', replace(r.attributes->>'stage', '_', ' '))
    from source_record r
    where r.source = 'crm' and r.grain = 'account' and r.withdrawn_at is null and r.attributes->>'stage' in ('active', 'at_risk', 'won_back')
      and not exists (
        select 1 from membership o join record_link l on l.target_record_id = o.record_id and l.kind = 'person_account'
          join source_record p on p.record_id = l.record_id and p.source = 'crm' and p.withdrawn_at is null
        where o.entity_id = (select m.entity_id from membership m where m.record_id = r.record_id))`,
  looked: `select (select count(distinct record_id) from subscription) + (select count(*) from source_record where source = 'crm' and grain = 'account')`,
} as const satisfies Check
