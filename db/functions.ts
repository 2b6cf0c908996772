import { readersOf } from '../model/access/tables'
import { databaseRole } from '../model/access/roles'
import { asOfFunctions, asOfStatements } from './as-of-functions'
import { findNameStatement } from './find-name-function'

/**
 * The few things a role may do that its grants do not cover, each a plain SQL function that runs as the owner and
 * checks for itself who is asking. The person is found by the session token, which cannot be guessed or forged.
 */
export const functionStatements = [
  `create or replace function kith_user_id() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
    select s.user_id from session s join app_user u using (user_id)
    where s.token_hash = encode(sha256(convert_to(current_setting('kith.session', true), 'UTF8')), 'hex')
      and s.revoked_at is null and s.expires_at > now() and u.disabled_at is null
  $$`,
  `create or replace function kith_books() returns text[] language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce((select books from app_user where user_id = kith_user_id()), '{}')
  $$`,
  `create or replace function kith_departments() returns text[] language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(department), '{}') from metric_reviewer where user_id = kith_user_id() and ended_at is null
  $$`,
  // An entity bears the id of its founding record, so one question serves records and entities alike.
  `create or replace function kith_in_book(record uuid, books text[]) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
      select 1 from membership m where m.record_id = record and case m.grain
        when 'account' then exists (select 1 from golden_account g where g.entity_id = m.entity_id and g.books && kith_in_book.books)
        when 'person' then exists (select 1 from golden_person g where g.entity_id = m.entity_id and (g.books = '{}' or g.books && kith_in_book.books))
        when 'company' then exists (select 1 from golden_company g where g.entity_id = m.entity_id and (g.books = '{}' or g.books && kith_in_book.books))
        when 'household' then exists (select 1 from golden_household g where g.entity_id = m.entity_id and (g.books = '{}' or g.books && kith_in_book.books))
        else true end)
  $$`,
  // One writer at a time: the head row is locked, so the chain has no forks.
  `create or replace function kith_audit_append(entry_at timestamptz, actor uuid, actor_role text, action text, permission text, detail jsonb, canonical text)
    returns bigint language sql volatile security definer set search_path = public, pg_temp as $$
    with head as (select h.seq, h.hash from audit_head h where h.id = 1 for update),
    entry as (
      insert into audit_entry (seq, at, actor_id, actor_role, action, permission, canonical, detail, prev_hash, hash)
      select head.seq + 1, entry_at, actor, kith_audit_append.actor_role, kith_audit_append.action, kith_audit_append.permission,
        kith_audit_append.canonical, kith_audit_append.detail, head.hash, encode(sha256(convert_to(head.hash || kith_audit_append.canonical, 'UTF8')), 'hex')
      from head returning seq, hash)
    update audit_head set seq = entry.seq, hash = entry.hash from entry where audit_head.id = 1 returning audit_head.seq
  $$`,
  `create or replace function kith_security_event(id uuid, event_at timestamptz, kind text, actor uuid, detail jsonb)
    returns void language sql volatile security definer set search_path = public, pg_temp as $$
    insert into security_event (event_id, at, kind, actor_id, detail) values (id, event_at, kith_security_event.kind, actor, kith_security_event.detail)
  $$`,
  `create or replace function kith_enqueue(task text, payload json, job_key text default null, run_at timestamptz default null)
    returns void language sql volatile security definer set search_path = public, pg_temp as $$
    select graphile_worker.add_job(task, payload, run_at := kith_enqueue.run_at, job_key := kith_enqueue.job_key, max_attempts := 8)
  $$`,
  // A load that multiplies a table leaves the planner without a clue until autovacuum comes by; the pipeline asks for it at once.
  // An empty table is left alone: once known to be empty it would be planned for as such while the next rows pour in.
  `create or replace function kith_analyze() returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
    declare filled text := (
      select string_agg(name, ', ') from unnest(array['source_record', 'source_record_version', 'identifier', 'record_link', 'identity_edge',
        'membership', 'attribute_history', 'match_record', 'match_key', 'match_term', 'golden_account', 'golden_company', 'golden_person', 'golden_household', 'golden_value']) as name
      where pg_relation_size(name::regclass) > 0);
    begin
      if filled is not null then execute 'analyze ' || filled; end if;
    end
  $$`,
  // Finds records by any scrap of identity without showing the identifiers themselves. The caller joins membership under its own policies.
  `create or replace function kith_find_identifier(patterns text[], most integer)
    returns table (record_id uuid, kind text, exact boolean) language sql stable security definer set search_path = public, pg_temp as $$
    (select i.record_id, i.kind, true from identifier i where i.value = any (patterns) limit most)
    union all
    (select i.record_id, i.kind, false from identifier i, unnest(patterns) p
      where length(p) >= 4 and i.value like '%' || replace(replace(replace(p, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' and i.value <> p limit most)
  $$`,
  // The full value of a masked field, only while the person asking has an unexpired reveal of it.
  `create or replace function kith_revealed_value(entity uuid, field_key text) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
    select v.value from golden_value v where v.entity_id = entity and v.field = field_key
      and exists (select 1 from reveal r where r.user_id = kith_user_id() and r.entity_id = entity and r.field = field_key and r.expires_at > now())
  $$`,
  // The letter a street begins with, for the question that tells two look-alikes apart; of customers with an undecided pair only.
  `create or replace function kith_street_initial(entity uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
    select upper(substring(v.value->>'v' from '[[:alpha:]]')) from golden_value v where v.entity_id = entity and v.field = 'street'
      and exists (select 1 from membership m join candidate_pair p on m.record_id in (p.record_a, p.record_b)
        where m.entity_id = entity and p.status in ('open', 'later'))
  $$`,
  findNameStatement,
  ...asOfStatements,
]

const everybody = [
  ...asOfFunctions,
  'kith_user_id()',
  'kith_books()',
  'kith_departments()',
  'kith_in_book(uuid, text[])',
  'kith_find_identifier(text[], integer)',
]

const writers = [
  'kith_audit_append(timestamptz, uuid, text, text, text, jsonb, text)',
  'kith_security_event(uuid, timestamptz, text, uuid, jsonb)',
  'kith_enqueue(text, json, text, timestamptz)',
]

/** Who may call what. Our own functions are taken from the public first; those of extensions stay as they are. */
export const functionGrants = (applicationRoles: readonly string[]) => {
  const all = [...applicationRoles, 'kith_system'].join(', ')
  const own = [
    ...everybody,
    ...writers,
    'kith_analyze()',
    'kith_revealed_value(uuid, text)',
    'kith_street_initial(uuid)',
    'kith_find_name(text, integer)',
  ]
  return [
    `revoke all on function ${own.join(', ')} from public`,
    `grant execute on function ${everybody.join(', ')} to ${all}`,
    `grant execute on function ${writers.join(', ')} to ${all}, kith_auth`,
    'grant execute on function kith_analyze() to kith_system',
    `grant execute on function kith_find_name(text, integer) to ${readersOf('personal').map(databaseRole).join(', ')}, kith_system`,
    'grant execute on function kith_revealed_value(uuid, text) to kith_support',
    'grant execute on function kith_street_initial(uuid) to kith_support',
  ]
}
