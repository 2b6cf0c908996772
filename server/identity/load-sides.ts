import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { nameWords, plainText } from '@/model/identity/scoring/name-words'
import type { Side } from '@/model/identity/scoring/side'
import type { TxCtx } from '@/server/spine/ctx'
import { uuidArray } from './uuid-array'

/** A side being filled. */
export type OpenSide = { -readonly [K in keyof Side]: Side[K] extends readonly (infer T)[] ? T[] : Side[K] }

type Row = {
  entity_id: string
  name: string | null
  first_name: string | null
  last_name: string | null
  postcode: string | null
  street: string | null
  birthday: string | null
  sources: string[]
}

const columns: Record<GoldenGrain, string> = {
  person: 'name, first_name, last_name, postcode, street, birthday::text as birthday, sources',
  account: 'name, null as first_name, null as last_name, postcode, street, null as birthday, sources',
  company: 'name, null as first_name, null as last_name, null as postcode, null as street, null as birthday, sources',
  household: 'name, null as first_name, null as last_name, postcode, street, null as birthday, sources',
}

/** Every entity of a grain as scoring sees it, without identifiers yet. */
export async function loadSides(ctx: TxCtx, grain: GoldenGrain): Promise<Map<string, OpenSide>> {
  const rows = await ctx.tx.execute<Row>(sql`
    select entity_id, ${sql.raw(columns[grain])} from ${sql.raw(`golden_${grain}`)} order by entity_id`)
  return new Map(rows.map((row) => [row.entity_id, toSide(grain, row)]))
}

function toSide(grain: GoldenGrain, row: Row): OpenSide {
  const name = row.name ?? [row.first_name, row.last_name].filter(Boolean).join(' ')
  const words = grain === 'person' ? plainText(name).split(' ') : nameWords(name)
  return {
    entityId: row.entity_id,
    grain,
    name,
    words,
    firstName: row.first_name ?? words[0] ?? '',
    lastName: row.last_name ?? (words.length > 1 ? (words.at(-1) ?? '') : ''),
    emails: [],
    emailKeys: [],
    phones: [],
    domains: [],
    taxIds: [],
    postcode: (row.postcode ?? '').toUpperCase(),
    street: row.street ?? '',
    birthday: row.birthday ?? '',
    sources: row.sources,
    accounts: [],
  }
}

const lists = { email: 'emails', email_key: 'emailKeys', phone: 'phones', domain: 'domains', tax_id: 'taxIds' } as const

/** Adds to these sides what their records can be known by, and the accounts of people. */
export async function fillSides(
  ctx: TxCtx,
  sides: ReadonlyMap<string, OpenSide>,
  entityIds: readonly string[],
): Promise<void> {
  const ids = uuidArray(entityIds)
  const found = await ctx.tx.execute<{ entity_id: string; kind: keyof typeof lists; value: string }>(sql`
    select distinct m.entity_id, i.kind, i.value from membership m join identifier i using (record_id)
    where m.entity_id = any(${ids}) and i.kind in ('email', 'email_key', 'phone', 'domain', 'tax_id') order by 1, 2, 3`)
  for (const { entity_id, kind, value } of found) sides.get(entity_id)?.[lists[kind]].push(value)
  const accounts = await ctx.tx.execute<{ entity_id: string; account_id: string }>(sql`
    select distinct m.entity_id, a.entity_id as account_id
    from membership m join record_link l on l.record_id = m.record_id and l.kind = 'person_account'
      join membership a on a.record_id = l.target_record_id
    where m.entity_id = any(${ids}) and m.grain = 'person' order by 1, 2`)
  for (const { entity_id, account_id } of accounts) sides.get(entity_id)?.accounts.push(account_id)
}
