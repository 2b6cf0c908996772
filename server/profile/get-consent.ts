import {
  type ContactChannel,
  type ContactPurpose,
  contactChannelKeys,
  contactPurposeKeys,
} from '@/model/consent/contact-purposes'
import type { ConsentAnswer } from '@/model/consent/may-contact'
import { query } from '../spine/query'
import { consentOf } from './consent-of'
import { customerInput } from './customer-input'
import { resolveEntity } from './resolve-entity'

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
    const said = await consentOf(ctx, [{ entityId, grain }])
    return {
      rows: contactPurposeKeys.map((purpose) => ({
        purpose,
        answers: contactChannelKeys.map((channel) => ({
          channel,
          answer: said.find((one) => one.purpose === purpose && one.channel === channel)?.answer ?? 'unknown',
        })),
      })),
      records: said[0]?.records ?? 0,
      lastSaidAt: said[0]?.lastSaidAt ?? null,
    }
  },
})
