/** So many first orders are looked at for the ways that led to them, those of the lowest ids: a fair draw, always the same. */
export const pathsLookedAt = 2_000

/** How many days before a first order count, and how many steps of a way are told. */
export const pathDays = 180
export const pathSteps = 6

/** A word of the record as it stands in an address of a receipt: spaces become `_`, `any` stands for all. */
export const slugOf = (word: string | undefined): string => (word ? word.replaceAll(' ', '_') : 'any')

const kept = (column: string, name: string) => `(:${name} = 'any' or replace(${column}, ' ', '_') = :${name})`

const filters = (at: string) => `${at} >= :now - :days * interval '1 day' and ${at} <= :now
    and ${kept('g.plan', 'plan')} and ${kept('g.region', 'region')} and ${kept('g.industry', 'industry')}`

/**
 * Each move between stages of the last `:days` days: from, to, and the days spent before. `from_stage` is `none` for a
 * first stage. `sight` is a condition over `g`, for readers whose row policies do not say it.
 */
export const movesSql = (
  sight = 'true',
): string => `select coalesce(b.stage, 'none') as from_stage, s.stage as to_stage,
    extract(epoch from s.at - b.at) / 86400 as days
  from stage_change s join membership m on m.record_id = s.record_id and m.grain = 'account' join golden_account g on g.entity_id = m.entity_id
  left join lateral (
    select b.stage, b.at from stage_change b where b.record_id = s.record_id and (b.at, b.fact_id) < (s.at, s.fact_id)
    order by b.at desc, b.fact_id desc limit 1) b on true
  where ${filters('s.at')} and ${sight}`

/** How many accounts went from one stage to another, and the median of the days before. */
export const flowSql = (sight = 'true'): string => `select from_stage, to_stage, count(*) as moves,
    percentile_cont(0.5) within group (order by days) as days
  from (${movesSql(sight)}) move group by 1, 2 order by 3 desc, 1, 2`

const touch = (channel: string, from: string, at: string, more = '') =>
  `select ${at} as at, '${channel}' as channel from ${from} and ${at} >= z.at - interval '${pathDays} days' and ${at} < z.at${more}`

const people = 'account_role r join membership pm on pm.entity_id = r.person_id'

/**
 * The way each account that first ordered in the last `:days` days came: the channels that touched it in the 180 days
 * before, one after the other, six at most. One row an account: `account_id`, `path`, and `at` and `first_id` of the order.
 */
export const pathsSql = (sight = 'true'): string => `with signed as (
  select g.entity_id as account_id, s.at, s.fact_id as first_id from subscription_change s
    join membership m on m.record_id = s.record_id and m.grain = 'account' join golden_account g on g.entity_id = m.entity_id
  where s.kind = 'started' and ${filters('s.at')} and ${sight}
    and not exists (select 1 from account_member n join subscription_change e on e.record_id = n.record_id
      where n.account_id = g.entity_id and e.kind = 'started' and (e.at, e.fact_id) < (s.at, s.fact_id))
  order by g.entity_id limit ${pathsLookedAt})
select z.account_id, z.at, z.first_id, coalesce(w.path, 'none') as path from signed z
cross join lateral (
  select string_agg(channel, '.' order by at) filter (where step <= ${pathSteps}) as path from (
    select channel, at, row_number() over (order by at, channel) as step from (
      select channel, at, lag(channel) over (order by at, channel) as before from (
        ${[
          touch(
            'mail',
            `${people} join campaign_touch t on t.record_id = pm.record_id where r.account_id = z.account_id`,
            't.at',
            ` and t.kind <> 'bounced'`,
          ),
          touch(
            'site',
            `${people} join event e on e.record_id = pm.record_id where r.account_id = z.account_id`,
            'e.at',
            ` and e.kind = 'Page viewed'`,
          ),
          touch(
            'sales',
            'account_member n join stage_change c on c.record_id = n.record_id where n.account_id = z.account_id',
            'c.at',
            ` and c.stage in ('lead', 'trial')`,
          ),
          touch('support', 'account_ticket t where t.account_id = z.account_id', 't.created_at'),
          touch(
            'shop',
            `${people} join customer_order o on o.record_id = pm.record_id where r.account_id = z.account_id`,
            'o.placed_at',
          ),
        ].join('\n        union all ')}) every_touch) turn
    where channel is distinct from before) steps) w`

/** The ways most went: `path`, how many. */
export const commonPathsSql = (sight = 'true'): string =>
  `select path, count(*) as accounts from (${pathsSql(sight)}) way group by path order by 2 desc, 1`
