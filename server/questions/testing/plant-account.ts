import type { Sql } from 'postgres'
import { uuid5 } from '@/lib/uuid5'
import { plantCustomer } from '@/server/profile/testing/plant-customer'

/** What a test wants to have happened to an account. Moments are ISO 8601; money in minor units of GBP. */
export type PlantedAccount = {
  number: number
  name: string
  books?: readonly string[]
  plan?: string
  region?: string
  stages?: readonly { stage: string; at: string; reason?: string }[]
  changes?: readonly { kind: string; at: string; from?: string; to?: string; seats?: number; mrr?: number }[]
  tickets?: readonly { at: string; subject?: string; priority?: string }[]
}

/** Writes an account with its stages, subscription changes and tickets past the pipeline. Returns its id. */
export async function plantAccount(sql: Sql, wish: PlantedAccount): Promise<string> {
  const { number, name, books = [], plan, region } = wish
  const fields = { name, ...(plan ? { plan } : {}), ...(region ? { region } : {}) }
  const id = await plantCustomer(sql, { grain: 'account', number, fields, books })
  const fact = (kind: string, at: number) => ({
    record_id: id,
    fact_id: factId(number, kind, at),
    external_id: `${kind}_${number}_${at}`,
  })
  for (const [at, stage] of (wish.stages ?? []).entries())
    await sql`insert into stage_change ${sql({ ...fact('stage', at), source: 'crm', ...stage })}`
  for (const [at, { from, to, seats = 10, mrr = 1_000, ...change }] of (wish.changes ?? []).entries())
    await sql`insert into subscription_change ${sql({
      ...fact('change', at),
      source: 'billing',
      subscription_id: id,
      from_plan: from ?? null,
      to_plan: to ?? null,
      from_seats: from ? seats : null,
      to_seats: to ? seats : null,
      mrr_before: from ? mrr : 0,
      mrr_after: to ? mrr : 0,
      currency: 'GBP',
      ...change,
    })}`
  for (const [at, ticket] of (wish.tickets ?? []).entries())
    await sql`insert into ticket ${sql({
      ...fact('ticket', at),
      source: 'support',
      account_record_id: id,
      subject: ticket.subject ?? 'It broke',
      status: 'solved',
      priority: ticket.priority ?? 'normal',
      created_at: ticket.at,
      changed_at: ticket.at,
    })}`
  return id
}

/** The id of a planted fact: the `at`th of its kind. */
export const factId = (number: number, kind: string, at: number): string =>
  uuid5('planted-fact', kind, `${number}-${at}`)
