import { healthInputs } from '../metrics/health-inputs'
import type { TimelineKind } from './timeline-kinds'

export type ChangeUnit = 'count' | 'percent' | 'points' | 'days' | 'seats'

/**
 * One thing that can change before a moment, as one number over a window of days; null where it cannot be told. `sql` is
 * an expression over the row `{row}` that `over` gives for an account; both are over semantic views, in which `{account}`
 * is the account, `{from}` and `{to}` the window, end not included.
 */
export type ChangeKind = {
  key: string
  label: string
  means: string
  unit: ChangeUnit
  /** Which kind of the timeline lists what is behind it; null where nothing of it stands there. */
  kind: TimelineKind | null
  /** A difference from the others smaller than this is none, however alike they are. */
  floor: number
  /** For readers of commercial fields only. */
  commercial?: true
  /** One row for an account and a window. Kinds that say the same here are counted in one go. */
  over: string
  sql: string
}

const tickets = `select count(*) as opened, count(*) filter (where t.priority in ('high', 'urgent')) as pressing
  from account_ticket t where t.account_id = {account} and t.created_at >= {from} and t.created_at < {to}`

const use = `select count(*) filter (where u.at >= {from}) as now, count(*) filter (where u.at < {from}) as before,
    count(*) filter (where u.at >= {from} and u.kind = 'User invited') as invited
  from account_use u where u.account_id = {account} and u.at >= {from} - ({to} - {from}) and u.at < {to}`

/** The health score as measured at a moment, at most 31 days old. */
const healthAt = (
  moment: string,
) => `(select jsonb_build_object('score', h.value, 'points', h.detail->'points') from metric_value h
  where h.entity_id = {account} and h.metric = 'health' and h.day <= (${moment} at time zone 'UTC')::date
    and h.day > (${moment} at time zone 'UTC')::date - 31 order by h.day desc limit 1)`

const health = `select ${healthAt('{to}')} as now, ${healthAt('{from}')} as before`

const moved = (path: string) => `(({row}.now #>> '${path}')::numeric - ({row}.before #>> '${path}')::numeric)`

/** Everything looked at, in the order of the catalogue. */
export const changeKinds: readonly ChangeKind[] = [
  {
    key: 'tickets',
    label: 'Tickets opened',
    means: 'Support tickets of the account that were opened.',
    unit: 'count',
    kind: 'ticket',
    floor: 1,
    over: tickets,
    sql: '{row}.opened',
  },
  {
    key: 'pressing',
    label: 'Pressing tickets opened',
    means: 'Of those, the ones of high or urgent priority.',
    unit: 'count',
    kind: 'ticket',
    floor: 1,
    over: tickets,
    sql: '{row}.pressing',
  },
  {
    key: 'use',
    label: 'Use of the portal',
    means: 'Things done in the portal, against as many days before the window.',
    unit: 'percent',
    kind: 'usage',
    floor: 10,
    over: use,
    sql: 'round(100.0 * {row}.now / nullif({row}.before, 0)) - 100',
  },
  {
    key: 'invited',
    label: 'People invited',
    means: 'Invitations sent from the portal.',
    unit: 'count',
    kind: 'usage',
    floor: 1,
    over: use,
    sql: '{row}.invited',
  },
  {
    key: 'seats',
    label: 'Seats added or dropped',
    means: 'Seats after all changes of the subscription, less those before.',
    unit: 'seats',
    kind: 'subscription',
    floor: 1,
    over: `select coalesce(sum(c.to_seats - c.from_seats), 0) as value from account_member m
        join subscription_change c on c.record_id = m.record_id
      where m.account_id = {account} and c.at >= {from} and c.at < {to}`,
    sql: '{row}.value',
  },
  {
    key: 'late',
    label: 'Latest payment',
    means: 'By how many days the latest paid of the invoices due in the window was late; 0 when all came in time.',
    unit: 'days',
    kind: 'money',
    floor: 3,
    commercial: true,
    over: `select coalesce(floor(max(greatest(extract(epoch from least(coalesce(i.paid_at, {to}), {to}) - i.due_at), 0)) / 86400), 0) as value
      from account_invoice i where i.account_id = {account} and i.status <> 'void' and i.due_at >= {from} and i.due_at < {to}`,
    sql: '{row}.value',
  },
  {
    key: 'stages',
    label: 'Moves between stages',
    means: 'How often the stage changed.',
    unit: 'count',
    kind: 'stage',
    floor: 1,
    over: `select count(*) as value from account_member m join stage_change s on s.record_id = m.record_id
      where m.account_id = {account} and s.at >= {from} and s.at < {to}`,
    sql: '{row}.value',
  },
  {
    key: 'sponsors',
    label: 'Changes of sponsor',
    means: 'How often the sponsor became somebody else.',
    unit: 'count',
    kind: null,
    floor: 1,
    over: `select count(*) as value from account_member m join attribute_history h on h.subject_id = m.record_id and h.field = 'sponsor'
      where m.account_id = {account} and h.valid_from >= {from} and h.valid_from < {to}
        and exists (select 1 from attribute_history e where e.subject_id = h.subject_id and e.field = 'sponsor' and e.valid_from < h.valid_from)`,
    sql: '{row}.value',
  },
  {
    key: 'campaign',
    label: 'Campaign mail opened',
    means: 'Campaign mail that people of the account opened or followed.',
    unit: 'count',
    kind: 'campaign',
    floor: 1,
    over: `select count(*) as value from account_person ap join person_touch t on t.person_id = ap.person_id
      where ap.account_id = {account} and t.kind in ('opened', 'clicked') and t.at >= {from} and t.at < {to}`,
    sql: '{row}.value',
  },
  {
    key: 'health',
    label: 'Health score',
    means: 'The health score at the end of the window less the one at its beginning.',
    unit: 'points',
    kind: null,
    floor: 5,
    over: health,
    sql: moved('{score}'),
  },
  ...healthInputs.map((input) => ({
    key: `health-${input.key}`,
    label: `Health, ${input.label.toLowerCase()}`,
    means: 'Points the score moved by this input; how many it can give depends on the size of the account.',
    unit: 'points' as const,
    kind: null,
    floor: 3,
    over: health,
    sql: moved(`{points,${input.key}}`),
  })),
]

export type Places = { account: string; from: string; to: string }

/** A text of a kind with its places filled in, each with an SQL expression. */
export const filled = (text: string, places: Places & { row?: string }): string =>
  text.replace(/\{(account|from|to|row)\}/g, (whole, place: keyof typeof places) => places[place] ?? whole)

/** The number of a kind as one expression that stands by itself. */
export const changeSql = (kind: ChangeKind, places: Places): string =>
  `(select ${filled(kind.sql, { ...places, row: 'v' })} from (${filled(kind.over, places)}) v)`

/** The start of a UTC day as SQL, from an expression that is a date. */
export const utcMidnight = (day: string): string => `(${day}::timestamp at time zone 'UTC')`
