import { readableColumns } from '@/db/grants'
import { semanticViews } from '@/db/semantic-views'
import type { Role } from '@/model/access/roles'
import type { TableName } from '@/model/access/tables'
import type { MeasuredGrain } from '@/model/metrics/metric'

/** What Kith knew at a moment (ISO 8601): who was who, and which facts had arrived. Null is now. */
export type KnownAt = { identity: string | null; facts: string | null }

/** Tables as they stood, by name: `held` are worked out once and looked up often, `seen` are filters over what is there. */
export type KnownTables = { held: Record<string, string>; seen: Record<string, string> }

/** Facts that are records of their own, whose arrival their record tells. */
const facts = [
  'subscription',
  'subscription_change',
  'invoice',
  'payment',
  'stage_change',
  'ticket',
  'customer_order',
  'campaign_touch',
] as const

const moment = (iso: string) => `timestamptz '${new Date(iso).toISOString()}'`

/** Tables as they stood, as queries over the tables as they are and the columns of them that a role reads. */
export function knownTables({ identity, facts: arrived }: KnownAt, role: Role | 'system'): KnownTables {
  return { held: identity ? identityAt(moment(identity)) : {}, seen: arrived ? factsAt(moment(arrived), role) : {} }
}

/**
 * Who was who: the last move before the moment, else where the first move after it came from. A record that arrived
 * later goes with the record that founded its present customer. What reads the membership stands after it.
 */
function identityAt(at: string): Record<string, string> {
  // Under the id it had then; all else a list says of a customer is as it is said today.
  const customers = (grain: MeasuredGrain) => `
    select r.*
    from (select distinct entity_id from membership where grain = '${grain}') e
    join public.membership m on m.record_id = e.entity_id join public.customer_${grain} c on c.${grain}_id = m.entity_id
    cross join lateral jsonb_populate_record(null::public.customer_${grain}, to_jsonb(c) || jsonb_build_object('${grain}_id', e.entity_id)) r`
  return {
    membership: `
    with moved as (
      select distinct on (h.record_id) h.record_id, case when h.at <= ${at} then h.to_entity_id else h.from_entity_id end as entity_id
      from public.membership_history h where h.from_entity_id is not null
      order by h.record_id, (h.at <= ${at}) desc, case when h.at <= ${at} then h.at end desc, h.at)
    select m.record_id, m.grain, m.number, coalesce(own.entity_id, founder.entity_id, m.entity_id) as entity_id, m.since
    from public.membership m left join moved own on own.record_id = m.record_id left join moved founder on founder.record_id = m.entity_id`,
    customer_account: customers('account'),
    customer_person: customers('person'),
  }
}

/** Facts that had arrived. One that changed since is taken as it is now: what it said before is not kept as a fact. */
function factsAt(at: string, role: Role | 'system'): Record<string, string> {
  const columns = (table: TableName) => (role === 'system' ? '*' : readableColumns(table, role).join(', '))
  const arrived = (record: string) =>
    `exists (select 1 from public.source_record s where s.record_id = ${record} and s.first_arrived_at <= ${at})`
  const records = facts.map((table) => [
    table,
    `select ${columns(table)} from public.${table} t where ${arrived('t.fact_id')}`,
  ])
  return {
    ...Object.fromEntries(records),
    event: `select ${columns('event')} from public.event t where t.arrived_at <= ${at}`,
    record_link: `select ${columns('record_link')} from public.record_link t where ${arrived('t.record_id')}`,
  }
}

const views: Readonly<Record<string, string>> = semanticViews

/**
 * What a text reads, by name: tables of `known` and semantic views, with what these read in turn. A view of which `known`
 * has a table of the same name is that table.
 */
export function namesRead(text: string, known: KnownTables): Set<string> {
  const tables: Readonly<Record<string, string>> = { ...known.held, ...known.seen }
  const found = new Set<string>()
  const look = (words: string) => {
    for (const word of words.replaceAll(/public\.\w+/g, '').match(/\w+/g) ?? []) {
      if (found.has(word) || !(Object.hasOwn(tables, word) || Object.hasOwn(views, word))) continue
      found.add(word)
      look(tables[word] ?? views[word] ?? '')
    }
  }
  look(text)
  return found
}

/** The text that yields a semantic view where tables of `known` stand under their own names: views it reads are written out before it. */
export function viewAsKnown(view: string, known: KnownTables): string {
  const needed = namesRead(views[view] ?? '', known)
  const parts = Object.keys(views).filter((name) => needed.has(name) && !Object.hasOwn(known.held, name))
  const before = parts.map((name) => `${name} as (${views[name]})`).join(',\n')
  return before ? `with ${before}\n${views[view]}` : `${views[view]}`
}
