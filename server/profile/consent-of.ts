import { sql } from 'drizzle-orm'
import type { ContactChannel, ContactPurpose } from '@/model/consent/contact-purposes'
import { type ConsentAnswer, narrowest } from '@/model/consent/may-contact'
import type { Grain } from '@/model/grains'
import { asIso } from '../customers/as-iso'
import { uuidArray } from '../identity/uuid-array'
import type { TxCtx } from '../spine/ctx'
import { accountSpeakers } from './account-speakers'

/** What a customer allows for one purpose on one channel. `records` are those that ever spoke of consent. */
export type ConsentOf = {
  entityId: string
  purpose: ContactPurpose
  channel: ContactChannel
  answer: ConsentAnswer
  records: number
  lastSaidAt: string
}

/** Whose consent is asked for. `of` names customers that are taken as one, as they would be once merged. */
export type ConsentAsked = { entityId: string; grain: Grain; of?: readonly string[] }

/**
 * The effective consent of several customers, for each purpose and channel; nothing of those nobody of whom ever spoke.
 * For an account: of those who speak for it (`accountSpeakers`). For a household: of its people.
 */
export async function consentOf(ctx: TxCtx, customers: readonly ConsentAsked[]): Promise<ConsentOf[]> {
  const speaks = await speakersOf(ctx, customers)
  const people = [...new Set(speaks.map((one) => one.person_id))]
  const said = new Map<string, Said[]>()
  for (const row of await effective(ctx, people)) said.set(row.person_id, [...(said.get(row.person_id) ?? []), row])
  const found = new Map<string, ConsentOf & { answers: ConsentAnswer[] }>()
  for (const { entity_id, person_id } of speaks)
    for (const { purpose, channel, answer, records, last_said_at } of said.get(person_id) ?? []) {
      const key = `${entity_id} ${purpose} ${channel}`
      const lastSaidAt = asIso(last_said_at)
      const one = found.get(key) ?? {
        entityId: entity_id,
        purpose,
        channel,
        answer,
        records: 0,
        lastSaidAt,
        answers: [],
      }
      one.answers.push(answer)
      one.records += records
      if (lastSaidAt > one.lastSaidAt) one.lastSaidAt = lastSaidAt
      found.set(key, one)
    }
  return [...found.values()].map(({ answers, ...one }) => ({ ...one, answer: narrowest(answers) }))
}

type Said = {
  person_id: string
  purpose: ContactPurpose
  channel: ContactChannel
  answer: ConsentAnswer
  records: number
  last_said_at: string
}

const effective = (ctx: TxCtx, people: readonly string[]) =>
  ctx.tx.execute<Said>(sql`
    select person_id, purpose, channel, records, last_said_at,
      case when answer = 'refused' then 'refused' when given_until > ${ctx.now.toISOString()}::timestamptz then 'given' else 'unknown' end as answer
    from effective_consent where person_id = any(${uuidArray(people)})`)

/** The people whose word counts for one customer. */
export async function speakersFor(ctx: TxCtx, customer: ConsentAsked): Promise<string[]> {
  return (await speakersOf(ctx, [customer])).map((one) => one.person_id)
}

type Speaks = { entity_id: string; person_id: string }

/** Whose word counts for whom. */
async function speakersOf(ctx: TxCtx, customers: readonly ConsentAsked[]): Promise<Speaks[]> {
  const asked = (grain: Grain) => customers.flatMap((one) => (one.grain === grain ? (one.of ?? [one.entityId]) : []))
  const accounts = await accountSpeakers(ctx, asked('account'))
  const homes = await householdSpeakers(ctx, asked('household'))
  return customers.flatMap(({ entityId, grain, of = [entityId] }) => {
    const people = grain === 'person' ? of : of.flatMap((id) => [...(accounts.get(id) ?? []), ...(homes.get(id) ?? [])])
    return [...new Set(people)].map((person_id) => ({ entity_id: entityId, person_id }))
  })
}

async function householdSpeakers(ctx: TxCtx, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (!ids.length) return new Map()
  const rows = await ctx.tx.execute<{ id: string; people: string[] }>(sql`
    select household_id as id, array_agg(person_id) as people from household_person where household_id = any(${uuidArray(ids)}) group by 1`)
  return new Map(rows.map(({ id, people }) => [id, people]))
}
