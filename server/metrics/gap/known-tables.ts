import { readableColumns } from '@/db/grants'
import { semanticViews } from '@/db/semantic-views'
import type { Role } from '@/model/access/roles'
import type { TableName } from '@/model/access/tables'
import type { MeasuredGrain } from '@/model/metrics/metric'

/** What Kith knew at a moment (ISO 8601): who was who, and which facts had arrived. Null is now. */
export type KnownAt = { identity: string | null; facts: string | null }

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

/** Tables as they stood, by name, as queries over the tables as they are and the columns of them that a role reads. */
export function knownTables({ identity, facts: arrived }: KnownAt, role: Role | 'system'): Record<string, string> {
  return { ...(identity ? identityAt(moment(identity)) : {}), ...(arrived ? factsAt(moment(arrived), role) : {}) }
}

/**
 * Who was who: the last move before the moment, else where the first move after it came from. A record that arrived
 * later goes with the record that founded its present customer.
 */
function identityAt(at: string): Record<string, string> {
  // Under the id it had then; all else a list says of a customer is as it is said today.
  const customers = (grain: MeasuredGrain) => `
    select (jsonb_populate_record(null::public.customer_${grain}, to_jsonb(c) || jsonb_build_object('${grain}_id', e.entity_id))).*
    from (select distinct entity_id from membership where grain = '${grain}') e
    join public.membership m on m.record_id = e.entity_id join public.customer_${grain} c on c.${grain}_id = m.entity_id`
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

/** The text that yields a semantic view over such tables: everything it reads stands before it under its own name. */
export function viewAsKnown(view: string, tables: Readonly<Record<string, string>>): string {
  const texts: Record<string, string> = { ...tables, ...semanticViews, ...tables }
  const needed = new Set<string>()
  const need = (name: string) => {
    if (needed.has(name)) return
    needed.add(name)
    for (const word of texts[name]?.replaceAll(/public\.\w+/g, '').match(/\w+/g) ?? [])
      if (word !== name && Object.hasOwn(texts, word)) need(word)
  }
  need(view)
  const parts = Object.keys(texts).filter((name) => needed.has(name) && name !== view)
  const before = parts.map((name) => `${name} as (${texts[name]})`).join(',\n')
  return before ? `with ${before}\n${texts[view]}` : `${texts[view]}`
}
