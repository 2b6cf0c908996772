import type { ContactChannel, ContactPurpose } from '@/model/consent/contact-purposes'
import type { ConsentAnswer } from '@/model/consent/may-contact'
import { consentOf } from '@/server/profile/consent-of'
import type { TxCtx } from '@/server/spine/ctx'
import type { Reading } from './change-of'
import type { Present } from './moment-of'

export type ConsentReading = Reading<
  { entityId: string; purpose: ContactPurpose; channel: ContactChannel; linked: boolean },
  ConsentAnswer
>

/** What each of these customers allows, for every purpose and channel; nothing of those who never spoke. */
export async function readConsent(ctx: TxCtx, present: readonly Present[]): Promise<ConsentReading[]> {
  const asked = new Map(present.map((one) => [one.entityId, one]))
  const found = await consentOf(ctx, present)
  return found.map(({ entityId, purpose, channel, answer }) => ({
    about: { entityId, purpose, channel, linked: asked.get(entityId)?.linked ?? false },
    value: answer,
  }))
}
