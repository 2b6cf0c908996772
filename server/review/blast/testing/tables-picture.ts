import type postgres from 'postgres'
import { contactChannelKeys, contactPurposeKeys } from '@/model/consent/contact-purposes'
import { type ConsentSaid, mayContact } from '@/model/consent/may-contact'
import { builtInLists } from '@/model/filters/built-in-lists'
import { readListParams } from '@/model/filters/read-list-params'
import { listCustomers } from '@/server/customers/list-customers'
import type { Ctx } from '@/server/spine/ctx'
import { allFactKinds } from '../fact-kinds'

/** Everything a blast speaks of, over all customers there are, read past it: thing -> value. */
export type Picture = Map<string, unknown>

/** Reads the tables as the owner, lists through the list's own query, consent by the pure rule over the ledger. */
export async function tablesPicture(sql: postgres.Sql, ctx: Ctx): Promise<Picture> {
  const picture: Picture = new Map()
  const found = await sql.unsafe<{ key: string; value: unknown }[]>(everything)
  for (const { key, value } of found) picture.set(key, value)
  await addConsent(sql, ctx.now, picture)
  await addLists(ctx, picture)
  return picture
}

const facts = allFactKinds.flatMap(([kind, { table, by, where }]) =>
  by.map(
    (column) => `select concat_ws(' ', 'fact', entity_id, '${kind}'), to_jsonb(count(*))
      from ${table} f join membership m on m.record_id = f.${column} ${where ? `where ${where}` : ''} group by entity_id`,
  ),
)

const everything = [
  `select concat_ws(' ', 'value', entity_id, field) as key, value->'v' as value from golden_value`,
  `select concat_ws(' ', 'metric', entity_id, metric), to_jsonb(value) from metric_current`,
  `(select distinct on (metric) 'total ' || metric, to_jsonb(value) from metric_total order by metric, day desc)`,
  `select 'records ' || entity_id, to_jsonb(count(*)) from membership group by entity_id`,
  `select concat_ws(' ', 'id', source, object, external_id), to_jsonb(entity_id) from source_record join membership using (record_id)`,
  `select concat_ws(' ', 'ticket', t.external_id, m.grain), to_jsonb(m.entity_id)
    from ticket t join membership m on m.record_id in (t.record_id, t.account_record_id) where t.status in ('new', 'open', 'pending')`,
  ...facts,
].join(' union all ')

async function addConsent(sql: postgres.Sql, now: Date, picture: Picture): Promise<void> {
  const said = new Map<string, ConsentSaid[]>()
  const rows = await sql`select m.entity_id, c.* from consent_event c join membership m using (record_id)`
  for (const { entity_id, record_id, purpose, channel, state, at, expires_at } of rows) {
    const one = {
      recordId: record_id,
      purpose,
      channel,
      state,
      at: at.toISOString(),
      expiresAt: expires_at?.toISOString() ?? null,
    }
    said.set(entity_id, [...(said.get(entity_id) ?? []), one])
  }
  for (const [id, ledger] of said)
    for (const purpose of contactPurposeKeys)
      for (const channel of contactChannelKeys)
        picture.set(`consent ${id} ${purpose} ${channel}`, mayContact(ledger, purpose, channel, now))
}

async function addLists(ctx: Ctx, picture: Picture): Promise<void> {
  for (const { key, grain, query } of builtInLists) {
    const { filters, q } = readListParams(grain, 'steward', Object.fromEntries(new URLSearchParams(query)))
    const { rows } = await listCustomers(ctx, { grain, filters, q, size: 500 })
    for (const row of rows) picture.set(`list ${row.entityId} ${key}`, true)
  }
}
