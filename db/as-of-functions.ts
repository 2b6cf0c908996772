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

const mayRead = (
  field: string,
) => `(current_setting('role') = 'kith_system' or ${field} = any (case current_setting('role')
  ${roleKeys.map((role) => `when '${databaseRole(role)}' then ${readable(role)}`).join('\n  ')} else '{}'::text[] end))`

const ownBook = roleKeys.filter((role) => roles[role].rows === 'book').map((role) => `'${databaseRole(role)}'`)
const inSight = (record: string) =>
  `(current_setting('role') not in (${ownBook.join(', ')}) or kith_in_book(${record}, (select kith_books())))`

/**
 * What the records of a customer said at a moment, as far as Kith knew it at another (`infinity` is now). A value the
 * asking role may not read comes as an empty one: that it was said decides which record a group of fields is taken from.
 */
export const asOfStatements = [
  `create or replace function kith_said_as_of(subjects uuid[], valid_at timestamptz, known_at timestamptz)
    returns table (record_id uuid, subject_id uuid, source text, object text, external_id text, field text, value jsonb, changed_at timestamptz, arrived_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select s.record_id, s.subject_id, s.source, s.object, s.external_id, h.field,
      case when ${mayRead(`(h.grain || '.' || h.field)`)} then h.value else '{"v": ""}'::jsonb end, v.source_changed_at, v.arrived_at
    from source_record s
    cross join lateral (
      select v.source_changed_at, v.arrived_at from source_record_version v
      where v.record_id = s.record_id and v.arrived_at <= known_at and coalesce(v.source_changed_at, v.arrived_at) <= valid_at
      order by v.source_changed_at desc nulls last, v.version desc limit 1) v
    cross join lateral (
      select distinct on (h.field) h.field, h.grain, h.value from attribute_history h
      where h.record_id = s.record_id and h.recorded_at <= known_at and h.valid_from <= valid_at
      order by h.field, h.valid_from desc, h.version desc) h
    where s.subject_id = any (subjects) and s.withdrawn_at is null and h.value ? 'v' and ${inSight('s.subject_id')}
  $$`,
  `create or replace function kith_pinned_as_of(records uuid[], known_at timestamptz)
    returns table (record_id uuid, field text, value jsonb, at timestamptz, source text, object text, external_id text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select p.record_id, p.field, case when ${mayRead(`(m.grain || '.' || p.field)`)} then p.value else '{"v": ""}'::jsonb end, p.at, s.source, s.object, s.external_id
    from pin p join membership m using (record_id) join source_record s using (record_id)
    where p.record_id = any (records) and p.at <= known_at and (p.removed_at is null or p.removed_at > known_at) and ${inSight('p.record_id')}
  $$`,
]

/** Their signatures, for grants. */
export const asOfFunctions = [
  'kith_said_as_of(uuid[], timestamptz, timestamptz)',
  'kith_pinned_as_of(uuid[], timestamptz)',
]
