/** So many first orders are looked at for the ways that led to them, those of the lowest ids: a fair draw, always the same. */
export const pathsLookedAt = 2_000

/** How many days before a first order count, and how many steps of a way are told. */
export const pathDays = 180
export const pathSteps = 6

/** A word of the record as it stands in an address of a receipt: spaces become `_`, `any` stands for all. */
export const slugOf = (word: string | undefined): string => (word ? word.replaceAll(' ', '_') : 'any')

const kept = (column: string, name: string) => `(:${name} = 'any' or replace(${column}, ' ', '_') = :${name})`

const during = (at: string) => `${at} >= :now - :days * interval '1 day' and ${at} <= :now`

const chosen = `${kept('g.plan', 'plan')} and ${kept('g.region', 'region')} and ${kept('g.industry', 'industry')}`

/**
 * Each move between stages of the last `:days` days: from, to, and the days spent before. `from_stage` is `none` for a
 * first stage.
 */
export const movesSql = (): string => `select coalesce(s.from_stage, 'none') as from_stage, s.stage as to_stage,
    extract(epoch from s.at - s.from_at) / 86400 as days
  from (
    select s.stage, s.at, lag(s.stage) over turn as from_stage, lag(s.at) over turn as from_at
    from stage_change s join membership m on m.record_id = s.record_id and m.grain = 'account' join golden_account g on g.entity_id = m.entity_id
    where ${chosen} window turn as (partition by s.record_id order by s.at, s.fact_id)) s
  where ${during('s.at')}`

/** How many accounts went from one stage to another, and the median of the days before. */
export const flowSql = (): string => `select from_stage, to_stage, count(*) as moves,
    percentile_cont(0.5) within group (order by days) as days
  from (${movesSql()}) move group by 1, 2 order by 3 desc, 1, 2`

const touch = (channel: string, records: string, fact: string, at: string, more = '') =>
  `select f.account_id, ${at} as at, '${channel}' as channel from ${records} f join ${fact}
      and ${at} >= f.until - interval '${pathDays} days' and ${at} < f.until${more}`

/**
 * The way each account that first ordered in the last `:days` days came: the channels that touched it in the 180 days
 * before, one after the other, six at most. One row an account: `account_id`, `path`, and `at` and `first_id` of the order.
 */
export const pathsSql = (): string => `with signed as materialized (
  select g.entity_id as account_id, s.at, s.fact_id as first_id from subscription_change s
    join membership m on m.record_id = s.record_id and m.grain = 'account' join golden_account g on g.entity_id = m.entity_id
  where s.kind = 'started' and ${during('s.at')} and ${chosen}
    and not exists (select 1 from account_member n join subscription_change e on e.record_id = n.record_id
      where n.account_id = g.entity_id and e.kind = 'started' and (e.at, e.fact_id) < (s.at, s.fact_id))
  order by g.entity_id limit ${pathsLookedAt}),
own as materialized (
  select z.account_id, z.at as until, n.record_id from signed z join account_member n on n.account_id = z.account_id),
fellow as materialized (
  select distinct z.account_id, z.at as until, pm.record_id
  from signed z join account_role r on r.account_id = z.account_id join membership pm on pm.entity_id = r.person_id),
touch as (
  ${[
    touch('mail', 'fellow', 'campaign_touch t on t.record_id = f.record_id', 't.at', ` and t.kind <> 'bounced'`),
    touch('site', 'fellow', 'event e on e.record_id = f.record_id', 'e.at', ` and e.kind = 'Page viewed'`),
    touch('sales', 'own', 'stage_change c on c.record_id = f.record_id', 'c.at', ` and c.stage in ('lead', 'trial')`),
    touch('support', 'own', 'ticket t on t.account_record_id = f.record_id', 't.created_at'),
    touch('shop', 'fellow', 'customer_order o on o.record_id = f.record_id', 'o.placed_at'),
  ].join('\n    union all ')}),
turn as (
  select account_id, channel, row_number() over (partition by account_id order by at, channel) as step from (
    select account_id, channel, at, lag(channel) over (partition by account_id order by at, channel) as before from touch) every_touch
  where channel is distinct from before),
way as (
  select account_id, string_agg(channel, '.' order by step) as path from turn where step <= ${pathSteps} group by account_id)
select z.account_id, z.at, z.first_id, coalesce(w.path, 'none') as path from signed z left join way w on w.account_id = z.account_id`

/** The ways most went: `path`, how many. */
export const commonPathsSql = (): string =>
  `select path, count(*) as accounts from (${pathsSql()}) way group by path order by 2 desc, 1`
