import { timelineAnchorKeys, timelineAnchors } from './anchors'
import { changeKinds, changeSql, utcMidnight } from './change-kinds'
import { similarRule, sizeBands } from './similar-rule'

/** So many accounts of the plan are tried until enough are similar. */
const tried = 400

const end = utcMidnight(':day')
const start = utcMidnight('(:day - :days)')

const lastChange = (account: string, before: string) => `select l.to_plan as plan, l.to_seats as seats, l.kind
  from account_member m join subscription_change l on l.record_id = m.record_id
  where m.account_id = ${account} and l.at < ${before} order by l.at desc, l.fact_id desc limit 1`

/** What an account paid for as the day began, by its last change of subscription: `plan`, `seats`. One row, or none when it paid for nothing. */
export const standingSql = `select s.plan, s.seats from (${lastChange(':account', end)}) s where s.kind <> 'canceled'`

// Each of these is asked of one candidate at a time: the limit keeps the planner from asking it of all customers at once.
const happened = (account: string) =>
  timelineAnchorKeys
    .map((key) => {
      const { table, column, value } = timelineAnchors[key].fact
      return `(:anchor = '${key}' and (select true from account_member m join ${table} f on f.record_id = m.record_id
      where m.account_id = ${account} and f.${column} = '${value}' and f.at >= ${start} and f.at < ${end} + interval '1 day' limit 1) is not null)`
    })
    .join('\n    or ')

const bandOf = (seats: string) =>
  `(case ${sizeBands.map((band, at) => `when ${seats} between ${band.from} and ${band.to} then ${at}`).join(' ')} end)`

/**
 * The similar customers of an account before a day, by the rule of `similarRule`: ids as `account_id`, and whether they are `sized` alike. Accounts now on
 * the plan come from the golden table, those that have left it since from the changes; each is then judged as it was.
 */
export const similarSql = (): string => `with own as (${standingSql}),
candidate as (
  (select g.entity_id from golden_account g where g.plan = (select plan from own) order by g.entity_id limit ${tried})
  union
  (select distinct g.entity_id from subscription_change c join account_member m on m.record_id = c.record_id join golden_account g on g.entity_id = m.account_id
    where c.kind in ('upgraded', 'downgraded', 'canceled') and c.at >= ${end} and c.from_plan = (select plan from own)
    order by g.entity_id limit ${tried})),
fit as materialized (
  select c.entity_id, ${bandOf('s.seats')} is not distinct from ${bandOf('own.seats')} as sized
  from (select entity_id from candidate order by entity_id limit ${tried}) c
  cross join own
  cross join lateral (${lastChange('c.entity_id', end)}) s
  cross join lateral (${lastChange('c.entity_id', start)}) b
  where c.entity_id <> :account and s.kind <> 'canceled' and b.kind <> 'canceled' and s.plan = own.plan
    and not (${happened('c.entity_id')}))
select entity_id as account_id, sized from fit
where sized or (select count(*) from fit where sized) < ${similarRule.fewest}
order by entity_id limit ${similarRule.most}`

const cases = (account: string, commercial: boolean) =>
  `case :kind ${changeKinds
    .filter((kind) => Boolean(kind.commercial) === commercial)
    .map((kind) => `when '${kind.key}' then ${changeSql(kind, { account, from: start, to: end })}`)
    .join('\n  ')} end`

/** One account's number of one kind of change, as a figure says it. */
export const ownChangeSql = (commercial: boolean): string => `select ${cases(':account', commercial)} as value`

/** The median of the similar customers for one kind of change, as a figure says it. */
export const similarMedianSql = (
  commercial: boolean,
): string => `select percentile_cont(0.5) within group (order by one.value) as value from (
  select ${cases('alike.account_id', commercial)} as value from (${similarSql()}) alike) one`
