import { readersOf } from '../model/access/tables'
import { databaseRole, roleKeys, roles } from '../model/access/roles'
import type { FieldSet } from '../model/fields/field'
import { fields } from '../model/fields/fields'

/** `grain.field` of every field a role reads in full, as an SQL array. */
function readable(role: (typeof roleKeys)[number]): string {
  const keys = Object.entries(fields).flatMap(([grain, set]) =>
    Object.entries(set as FieldSet)
      .filter(([, field]) => readersOf(field.classification).includes(role))
      .map(([key]) => `${grain}.${key}`),
  )
  return `'{${keys.join(',')}}'::text[]`
}

/** Whether the asking role reads a field (`grain.field`): `reader` says once for all rows which. */
const mayRead = (field: string) => `(reader.all_of_them or ${field} = any (reader.fields))`

const reader = `select current_setting('role') = 'kith_system' as all_of_them, case current_setting('role')
  ${roleKeys.map((role) => `when '${databaseRole(role)}' then ${readable(role)}`).join('\n  ')} else '{}'::text[] end as fields,
  kith_books() as books`

const ownBook = roleKeys.filter((role) => roles[role].rows === 'book').map((role) => `'${databaseRole(role)}'`)
const inSight = (record: string) =>
  `(current_setting('role') not in (${ownBook.join(', ')}) or kith_in_book(${record}, reader.books))`

/** A JSON value as the asking role may read it: empty where it may not. `grain` and `field` are names of columns. */
const masked = (grain: string, field: string, value: string) =>
  `case when ${mayRead(`(${grain} || '.' || ${field})`)} then ${value} else to_jsonb(''::text) end`

/** Until when words of a record `s` count: its newest version, once that was known, has the last one; a later word was taken back. */
const lastWord = `least(valid_at, case when s.arrived_at <= known_at then coalesce(s.source_changed_at, s.source_created_at, s.arrived_at) else 'infinity' end)`
const headCounts = `(s.arrived_at <= known_at and coalesce(s.source_changed_at, s.source_created_at, s.arrived_at) <= valid_at)`

/** What a record said at a moment: of each field the last word by the source's clock, as far as Kith knew it. */
const recordWords = `
    select s.record_id, s.subject_id, s.source, s.object, s.external_id, w.said,
      case when ${headCounts} then s.source_changed_at else v.source_changed_at end, case when ${headCounts} then s.arrived_at else v.arrived_at end
    from (
      select l.record_id, jsonb_object_agg(l.field, ${masked('l.grain', 'l.field', "l.value->'v'")}) as said from reader, (
        select distinct on (h.record_id, h.field) h.record_id, h.grain, h.field, h.value
        from attribute_history h join source_record s on s.record_id = h.record_id and s.subject_id = h.subject_id and s.withdrawn_at is null
        where h.subject_id = any (subjects) and h.recorded_at <= known_at and h.valid_from <= ${lastWord}
        order by h.record_id, h.field, h.valid_from desc, h.version desc) l
      where l.value ? 'v' group by l.record_id) w
    cross join reader
    join source_record s on s.record_id = w.record_id
    left join lateral (
      select v.source_changed_at, v.arrived_at from source_record_version v
      where not ${headCounts} and v.record_id = s.record_id and v.arrived_at <= known_at
        and coalesce(v.source_changed_at, s.source_created_at, v.arrived_at) <= ${lastWord}
      order by v.source_changed_at desc nulls last, v.version desc limit 1) v on true
    where (v.arrived_at is not null or ${headCounts}) and ${inSight('s.subject_id')}`

/**
 * Facts that stand in for a record whose own last word came later than the moment: what a subscription and a stage were
 * between two versions of the record that tells of them. At present there are none, since every record has spoken.
 */
const standIn = (table: string, record: string, carrier: string, object: string, said: string) => `
    select f.fact_id, f.record_id, f.source, '${object}', f.external_id, f.said, f.at, f.first_arrived_at
    from (
      select distinct on (${carrier}) c.fact_id, c.record_id, c.source, c.external_id, c.at, a.first_arrived_at, ${carrier} as carrier, ${said} as said
      from reader, ${table} c join source_record a on a.record_id = c.fact_id and a.first_arrived_at <= known_at
      where c.record_id = any (subjects) and c.at <= valid_at and ${inSight('c.record_id')}
      order by ${carrier}, c.at desc, c.fact_id desc) f
    join source_record s on s.record_id = f.carrier and s.withdrawn_at is null and s.${record} = f.record_id and s.source_changed_at > valid_at
    where f.said <> '{}'::jsonb and not exists (
      select 1 from source_record_version v where v.record_id = s.record_id and v.arrived_at <= known_at
        and v.source_changed_at <= valid_at and v.source_changed_at >= f.at)`

const oneOf = (field: string, column: string) =>
  `'${field}', case when ${mayRead(`'account.${field}'`)} then to_jsonb(${column}) else to_jsonb(''::text) end`

/**
 * What the records of customers said at a moment (`valid_at`, by the sources' clocks), as far as Kith knew it at another
 * (`infinity` is now): one row for each record, `said` by field. A value the asking role may not read comes as an empty
 * text: that it was said decides which record a group of fields is taken from.
 */
export const asOfStatements = [
  'drop function if exists kith_said_as_of(uuid[], timestamptz, timestamptz)',
  `create function kith_said_as_of(subjects uuid[], valid_at timestamptz, known_at timestamptz)
    returns table (record_id uuid, subject_id uuid, source text, object text, external_id text, said jsonb, changed_at timestamptz, arrived_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp set jit = off as $$
    with reader as materialized (${reader})
    ${recordWords}
    union all ${standIn(
      'subscription_change',
      'subject_id',
      'c.subscription_id',
      'subscription_change',
      `jsonb_strip_nulls(jsonb_build_object(${oneOf('plan', 'c.to_plan')}, ${oneOf('seats', 'c.to_seats')}, ${oneOf('currency', 'c.currency')}))`,
    )}
    union all ${standIn('stage_change', 'record_id', 'c.record_id', 'stage_change', `jsonb_build_object(${oneOf('stage', 'c.stage')})`)}
  $$`,
  `create or replace function kith_pinned_as_of(records uuid[], known_at timestamptz)
    returns table (record_id uuid, field text, value jsonb, at timestamptz, source text, object text, external_id text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select p.record_id, p.field, case when ${mayRead(`(m.grain || '.' || p.field)`)} then p.value else '{"v": ""}'::jsonb end, p.at, s.source, s.object, s.external_id
    from (${reader}) reader, pin p join membership m using (record_id) join source_record s using (record_id)
    where p.record_id = any (records) and p.at <= known_at and (p.removed_at is null or p.removed_at > known_at) and ${inSight('p.record_id')}
  $$`,
]

/** Their signatures, for grants. */
export const asOfFunctions = [
  'kith_said_as_of(uuid[], timestamptz, timestamptz)',
  'kith_pinned_as_of(uuid[], timestamptz)',
]
