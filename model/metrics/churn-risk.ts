import { churnInputRows, churnMeasureColumns, churnMeasuresSql } from '../churn/churn-measures-sql'
import { churnRules } from '../churn/churn-rules'
import { explainChurn } from '../churn/say-churn'
import { type Metric, productDetailDays } from './metric'

/** How likely an account is to leave, by the model in force. */
export const churnRisk = {
  key: 'churn_risk',
  label: 'Churn risk',
  meaning:
    'The chance that a paying account has left 90 days from now, by a model learned from our own history and put in force by a person.',
  terms: [
    { term: 'Left', means: 'its last paid subscription ended, or its stage became churned' },
    {
      term: 'Model',
      means: 'a logistic regression: each input adds to or takes from the odds, by a weight anybody may read',
    },
    {
      term: 'At most',
      means: `an input counts up to ${churnRules.furthest} spreads from its middle, so that what was hardly ever seen does not decide`,
    },
    { term: 'Not counted', means: 'accounts that do not pay; all of them while no model is in force' },
  ],
  theme: 'health',
  owner: { name: 'Marek Oyelaran', team: 'Analytics' },
  confirmedBy: ['success', 'product'],
  grain: 'account',
  unit: 'share',
  commercial: true,
  noun: 'chance to leave, the average account',
  total: 'ratio',
  rollsUpTo: [],
  better: 'down',
  sources: ['billing', 'product', 'support'],
  freshHours: 24,
  reachesBack: productDetailDays - churnRules.useDays,
  versions: [
    {
      version: 1,
      from: '2026-11-16',
      change: 'first definition',
      author: 'Marek Oyelaran',
      reason: 'The health score says how an account does; Success asked how likely it is to go, and how sure we are',
    },
  ],
  sql: `
with ${churnMeasuresSql.trim()},
part as (
  select f.account_id, w.version, w.input, round(w.weight * greatest(-${churnRules.furthest}, least(${churnRules.furthest}, (x.value - w.centre) / w.scale)), 6) as log_odds
  from featured f cross join lateral ${churnInputRows} x (input, value) join churn_weight w on w.input = x.input
  union all
  select f.account_id, w.version, w.input, round(w.weight, 6) from featured f join churn_weight w on w.input = '(constant)'),
odds as (
  select account_id, max(version) as version, sum(log_odds) as log_odds, jsonb_object_agg(input, log_odds) as parts from part group by account_id)
select o.account_id as entity_id, chance.value as value, chance.value as part, 1 as whole,
  jsonb_build_object('model', o.version, 'parts', o.parts, 'measures', to_jsonb(m)) as detail
from odds o
cross join lateral (select round(1 / (1 + exp(-o.log_odds)), 6) as value) chance
join lateral (select ${churnMeasureColumns} from featured f where f.account_id = o.account_id) m on true`,
  explain: explainChurn,
  looksBack: true,
  example: {
    says: 'A model whose average account leaves in 1 of 11 cases. One account went silent, one was last used a week ago: 16.7% and 9.1%, on average 12.9%.',
    total: (1 / 6 + 1 / 11) / 2,
    rows: [
      {
        name: 'Ash',
        says: 'Ash was silent for six weeks; the model doubles the odds for that: 2 to 10, or 16.7%.',
        facts: [
          { fact: 'churn model', odds: 0.1, input: 'quiet_days', centre: 7, scale: 35, oddsTimes: 2 },
          { fact: 'subscription', daysAgo: 300, monthly: 48_000 },
        ],
        answer: 0.166667,
      },
      {
        name: 'Birch',
        says: 'Birch was last used 7 days ago, as the average account: 1 to 10, or 9.1%.',
        facts: [
          { fact: 'subscription', daysAgo: 300, monthly: 48_000 },
          { fact: 'use', daysAgo: 7, by: 'bea', times: 3 },
        ],
        answer: 0.090909,
      },
      {
        name: 'Cedar',
        says: 'Cedar left already and is told no chance.',
        facts: [{ fact: 'subscription', daysAgo: 600, monthly: 48_000, endedDaysAgo: 30 }],
        answer: null,
      },
    ],
  },
  checks: ['stale-source', 'orphan-fact'],
  caveats: [
    'A chance, not a verdict: of ten accounts told 10%, nine stay. How far it can be believed stands beside it.',
    'What goes together with leaving need not be its cause; a weight says what to look at, not what to change.',
    'No attribute of a person is among the inputs, and no judgement of ours such as the stage.',
    'Who is who is taken as known today, and an invoice made void later counts as never written.',
  ],
  rows: '/customers/accounts?sort=churn.desc',
  moves: { started: 'Newly told', rose: 'Rose', fell: 'Fell', stopped: 'No longer told' },
} as const satisfies Metric
