import type { MetricKey } from './all-metrics'

/** One term of a composed figure: in words, from which governed metrics, and what of it is measured and what assumed. */
export type ValueTerm = {
  key: 'retention' | 'growth' | 'marketing'
  label: string
  says: string
  formula: string
  reads: readonly MetricKey[]
  assumes: string
}

/**
 * What the customer data system is worth to the company in a year, in minor units of the reporting currency.
 *
 * It is composed of governed totals and not measured account by account: a rate of retention, a baseline and a bill belong to
 * the company as a whole, and any share of them laid on one account would be made up. Each number it takes has its own
 * definition, owner and receipt, so nothing in it is defined a second time.
 */
export const cdsValue = {
  key: 'cds_value',
  label: 'CDS value',
  meaning:
    'What better retention, growing accounts and campaigns bring in a year against the time before the system began, less what building, running and governing it cost in that year.',
  owner: { name: 'Ruth Adeyemi', team: 'Finance' },
  unit: 'money',
  total: 'sum',
  terms: [
    {
      key: 'retention',
      label: 'Retention',
      says: 'More accounts stay than before.',
      formula: 'Change of retention × what the accounts of a year ago paid then, a month × 12',
      reads: ['retention', 'net_revenue_retention'],
      assumes: 'an account that stayed would have paid what the average account paid a year ago',
    },
    {
      key: 'growth',
      label: 'Lifetime value',
      says: 'Accounts that stay pay more, or less, than those before did.',
      formula:
        'Change of net revenue retention less change of retention × what the accounts of a year ago paid then, a month × 12',
      reads: ['net_revenue_retention', 'retention'],
      assumes: 'a year of it counts, not the life to come: nothing is forecast',
    },
    {
      key: 'marketing',
      label: 'Marketing return',
      says: 'Accounts that began after campaign mail bring more than before.',
      formula: 'Change of revenue from campaigns, a month × 12',
      reads: ['campaign_revenue'],
      assumes: 'what campaigns cost did not change; their spend is in no source',
    },
  ] as const satisfies readonly ValueTerm[],
  caveats: [
    'It says what changed since the system began, not what changed because of it: prices, markets and people changed too.',
    'The first three terms never count the same pound twice: growth is what the change of net revenue retention leaves when the change of retention is taken out.',
    'Costs are those people told; what nobody enters is not in it.',
  ],
} as const

/** Kinds of cost a person may tell. */
export const costKinds = {
  build: { label: 'Building', means: 'connecting sources, modelling, training people' },
  run: { label: 'Running', means: 'servers, licences, support' },
  govern: { label: 'Governing', means: 'stewards, reviews, audits' },
} as const satisfies Record<string, { label: string; means: string }>

export type CostKind = keyof typeof costKinds

/**
 * The terms on two days, in minor units a year, and what was told to have cost in the twelve months up to the later: `retention,
 * growth, marketing, cost, gross, net`. Null where a day was not measured. `:before` and `:upto` are dates.
 */
export const cdsValueSql = `
select t.*, t.retention + t.growth + t.marketing as gross, t.retention + t.growth + t.marketing - t.cost as net
from (
  select round((c.kept * c.base * 12)::numeric) as retention,
    round((c.net * c.base * 12)::numeric) - round((c.kept * c.base * 12)::numeric) as growth,
    round((c.campaign * 12)::numeric) as marketing, k.cost
  from (
    select max(value) filter (where metric = 'retention' and day = :upto) - max(value) filter (where metric = 'retention' and day = :before) as kept,
      max(value) filter (where metric = 'net_revenue_retention' and day = :upto) - max(value) filter (where metric = 'net_revenue_retention' and day = :before) as net,
      max(whole) filter (where metric = 'net_revenue_retention' and day = :upto)::double precision as base,
      max(value) filter (where metric = 'campaign_revenue' and day = :upto) - max(value) filter (where metric = 'campaign_revenue' and day = :before) as campaign
    from metric_total where day in (:before, :upto)) c
  cross join (
    select coalesce(sum(round(v.amount * r.rate)), 0) as cost from value_cost v join reporting_rate r on r.currency = v.currency
    where v.removed_at is null and v.month <= :upto and v.month > (:upto - interval '1 year')) k) t`
