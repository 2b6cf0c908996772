import { contactChannelKeys } from '../../consent/contact-purposes'

export const consentAnswers = { given: 'Given', refused: 'Refused', unknown: 'Never asked' } as const
export type ConsentAnswer = keyof typeof consentAnswers
export const consentAnswerKeys = ['given', 'refused', 'unknown'] as const satisfies readonly ConsentAnswer[]

const end = 'moment.until'
const channels = contactChannelKeys.map((key) => `('${key}')`).join(', ')

/**
 * What people allow for a purpose at the end of each day of `days` (a relation of one date column): the rule of
 * effective_consent as it stood then, brought to one answer a person. Given on a channel where all their records give; refused where
 * none gives and one refuses. People of no answer are absent. Channels nobody ever named stand together as one.
 */
export const consentStanding = (days: string, purpose: string) => `
with moment as (select d.day, (d.day + 1)::timestamp at time zone 'UTC' as until from ${days} d (day)),
spoke as materialized (
  select m.entity_id, e.record_id, min(e.at) as at
  from consent_event e join membership m on m.record_id = e.record_id and m.grain = 'person' group by 1, 2),
word as materialized (
  select e.record_id, e.channel, e.state, e.at, coalesce(e.expires_at, 'infinity') as until,
    coalesce(lead(e.at) over (partition by e.record_id, e.channel
      order by e.at, case when e.state in ('refused', 'withdrawn') then 2 when e.state = 'given' then 0 else 1 end), 'infinity') as next_at
  from consent_event e where e.purpose = ${purpose}),
channel as materialized (
  select k.channel from (values ${channels}) as k (channel) where k.channel in (select w.channel from word w)
  union all
  (select k.channel from (values ${channels}) as k (channel)
    where k.channel not in (select w.channel from word w) and exists (select 1 from word w where w.channel = 'any') limit 1)),
held as (
  select moment.day, w.record_id, w.channel, w.state, w.at, w.until > ${end} as runs
  from moment join word w on w.at < ${end} and w.next_at >= ${end}),
said as (
  select day, record_id, channel,
    case when a.state in ('refused', 'withdrawn') and (o.state is null or a.at >= o.at) then 'refused'
      when coalesce(o.state, a.state) in ('refused', 'withdrawn') then 'refused'
      when coalesce(o.state, a.state) = 'given' and coalesce(o.runs, a.runs) then 'given' else 'unknown' end as said
  from (select h.* from held h where h.channel in (select c.channel from channel c)) o
    full join (select h.day, h.record_id, c.channel, h.state, h.at, h.runs from held h cross join channel c where h.channel = 'any') a
      using (day, record_id, channel)),
voices as (select moment.day, s.entity_id, count(*) as records from moment join spoke s on s.at < ${end} group by 1, 2),
allowed as (
  select said.day, s.entity_id, said.channel, bool_or(said.said = 'refused') as refused, count(*) filter (where said.said = 'given') as given
  from said join spoke s using (record_id) group by 1, 2, 3),
standing as (
  select day, entity_id, case when bool_or(given = records) then 'given' when bool_or(refused) then 'refused' end as answer
  from allowed join voices using (day, entity_id) group by 1, 2)`

/** The people of one answer at the end of a day; those never asked are all others known by then. */
export const consentRows = `${consentStanding('(values (:on))', ':purpose')}
select p.person_id::text as key, p.person_id as entity_id, 'person' as grain, null::float8 as amount, null as note
from customer_person p left join standing s on s.entity_id = p.person_id
where p.known_since <= :on and coalesce(s.answer, 'unknown') = :answer`

/** How many people of each answer there were at the end of each day. */
export const consentCounts = (days: string, purpose: string) => `${consentStanding(days, purpose)},
known as materialized (select person_id, known_since from customer_person),
joined as (select known_since, count(*) as people from known group by 1)
select people.day::text as day, coalesce(a.given, 0) as given, coalesce(a.refused, 0) as refused, people.people
from (select moment.day, sum(j.people)::integer as people from moment join joined j on j.known_since <= moment.day group by 1) people
left join (
  select s.day, count(*) filter (where s.answer = 'given')::integer as given, count(*) filter (where s.answer = 'refused')::integer as refused
  from standing s join known p on p.person_id = s.entity_id and p.known_since <= s.day group by 1) a using (day)
order by 1`
