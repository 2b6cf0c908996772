import type { Check } from './check'

const money = (minor: string) => `to_char(${minor} / 100.0, 'FM999,999,990.00')`
const ends = `null::text as source, null::text as object, null::text as external_id`

/** Amounts that should be one. */
export const revenueReconciles = {
  key: 'revenue-reconciles',
  label: 'Revenue does not add up',
  dimension: 'consistency',
  severity: 'high',
  owner: { name: 'Ruth Adeyemi', team: 'Finance' },
  meaning:
    'An invoice is paid by its status but not by its payments, or a subscription costs something else than its last change says.',
  harm: 'MRR and cash tell two stories, and a customer may be chased for money they paid.',
  mend: 'Finance corrects the payment or the price in billing.',
  noun: 'invoices and subscriptions',
  sql: `
    select i.fact_id || ':payments' as finding_key, i.fact_id as record_id, ${ends},
      format('Paid %s %s by its status, %s by its payments.', i.currency, ${money('i.total')}, ${money('coalesce(p.paid, 0)')}) as sentence
    from invoice i
    left join (select invoice_id, currency, sum(amount) as paid from payment where status = 'succeeded' group by 1, 2) p
      on p.invoice_id = i.fact_id and p.currency = i.currency
    where i.status = 'paid' and i.total <> coalesce(p.paid, 0)
      and exists (select 1 from payment s where s.source = i.source limit 1)
    union all
    select s.fact_id || ':price', s.fact_id, ${ends},
      format('Costs %s %s a month, its last change says %s.', s.currency, ${money(`case s.interval when 'year' then s.amount / 12.0 else s.amount end`)}, ${money('c.mrr_after')})
    from subscription s
    join (select distinct on (record_id, subscription_id) * from subscription_change order by record_id, subscription_id, at desc, fact_id desc) c
      on c.record_id = s.record_id and c.subscription_id = s.fact_id
    where s.status in ('active', 'past_due') and abs(c.mrr_after - case s.interval when 'year' then s.amount / 12.0 else s.amount end) >= 1`,
  looked: 'select (select count(*) from invoice) + (select count(*) from subscription)',
} as const satisfies Check
