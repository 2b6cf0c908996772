import { sql } from 'drizzle-orm'
import {
  type ContactChannel,
  type ContactPurpose,
  contactChannelKeys,
  contactPurposeKeys,
} from '@/model/consent/contact-purposes'
import { type ConsentAnswer, type ConsentSaid, mayContact } from '@/model/consent/may-contact'
import { asIso, asIsoOrNull } from '../customers/as-iso'
import type { TxCtx } from '../spine/ctx'
import { query } from '../spine/query'
import { customerInput } from './customer-input'
import { memberIds, resolveEntity } from './resolve-entity'

export type ConsentMatrix = {
  rows: { purpose: ContactPurpose; answers: { channel: ContactChannel; answer: ConsentAnswer }[] }[]
  /** Records that ever spoke of consent. With more than one the narrower answer stands. */
  records: number
  lastSaidAt: string | null
}

/** The effective consent of a customer for each purpose and channel. For an account: of the people who speak for it. */
export const getConsent = query({
  name: 'getConsent',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<ConsentMatrix> => {
    const entityId = await resolveEntity(ctx, grain, id)
    const said = await ledgerOf(
      ctx,
      grain === 'person' ? await memberIds(ctx, entityId) : await spokesmen(ctx, grain, entityId),
    )
    return {
      rows: contactPurposeKeys.map((purpose) => ({
        purpose,
        answers: contactChannelKeys.map((channel) => ({
          channel,
          answer: mayContact(said, purpose, channel, ctx.now),
        })),
      })),
      records: new Set(said.map((one) => one.recordId)).size,
      lastSaidAt:
        said
          .map((one) => one.at)
          .toSorted()
          .at(-1) ?? null,
    }
  },
})

async function ledgerOf(ctx: TxCtx, records: readonly string[]): Promise<ConsentSaid[]> {
  const rows = await ctx.tx.execute<{
    record_id: string
    purpose: string
    channel: string
    state: string
    at: string
    expires_at: string | null
  }>(sql`
    select record_id, purpose, channel, state, at, expires_at from consent_event where record_id = any (${sql.param([...records])}::uuid[])`)
  return rows.map((row) => ({
    recordId: row.record_id,
    purpose: row.purpose,
    channel: row.channel,
    state: row.state,
    at: asIso(row.at),
    expiresAt: asIsoOrNull(row.expires_at),
  }))
}

/** Records of the sponsors of an account (of all its people where none is named), or of the people of a household. */
async function spokesmen(ctx: TxCtx, grain: 'account' | 'company' | 'household', entityId: string): Promise<string[]> {
  if (grain === 'company') return []
  const people =
    grain === 'account'
      ? sql`select person_id from account_person where account_id = ${entityId}::uuid
          and (role = 'sponsor' or not exists (select 1 from account_person s where s.account_id = ${entityId}::uuid and s.role = 'sponsor'))`
      : sql`select person_id from household_person where household_id = ${entityId}::uuid`
  const rows = await ctx.tx.execute<{ record_id: string }>(
    sql`select m.record_id from membership m where m.entity_id in (${people}) limit 500`,
  )
  return rows.map((row) => row.record_id)
}
