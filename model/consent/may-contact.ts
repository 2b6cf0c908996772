import type { ContactChannel, ContactPurpose } from './contact-purposes'

/** One row of the consent ledger, as far as contact depends on it. `channel` may be `any`. Times are ISO 8601. */
export type ConsentSaid = {
  recordId: string
  purpose: string
  channel: string
  state: string
  at: string
  expiresAt: string | null
}

export type ConsentAnswer = 'given' | 'refused' | 'unknown'

/**
 * May this customer be contacted for a purpose on a channel? Of each record only its latest word on that purpose and
 * channel counts: what was said of the channel itself, unless a refusal of any channel came since.
 * Between records the narrowest wins: one refusal refuses, and `given` needs every record that has ever spoken of
 * consent to give it. An expired yes is unknown, and unknown means do not.
 */
export function mayContact(
  said: readonly ConsentSaid[],
  purpose: ContactPurpose,
  channel: ContactChannel,
  now: Date,
): ConsentAnswer {
  const records = [...new Set(said.map((one) => one.recordId))]
  if (records.length === 0) return 'unknown'
  const answers = records.map((recordId) =>
    answerOf(
      said.filter((one) => one.recordId === recordId && one.purpose === purpose),
      channel,
      now,
    ),
  )
  if (answers.includes('refused')) return 'refused'
  return answers.every((answer) => answer === 'given') ? 'given' : 'unknown'
}

function answerOf(said: readonly ConsentSaid[], channel: ContactChannel, now: Date): ConsentAnswer {
  const own = latest(said.filter((one) => one.channel === channel))
  const any = latest(said.filter((one) => one.channel === 'any'))
  if (!own || !any) return meaning(own ?? any, now)
  const refusedSince = Date.parse(any.at) >= Date.parse(own.at) && meaning(any, now) === 'refused'
  return refusedSince ? 'refused' : meaning(own, now)
}

const latest = (said: readonly ConsentSaid[]): ConsentSaid | undefined =>
  said.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || strictness(b) - strictness(a))[0]

const strictness = (one: ConsentSaid) => (one.state === 'given' ? 0 : 1)

function meaning(one: ConsentSaid | undefined, now: Date): ConsentAnswer {
  if (one?.state === 'refused' || one?.state === 'withdrawn') return 'refused'
  if (one?.state !== 'given') return 'unknown'
  return one.expiresAt && Date.parse(one.expiresAt) <= now.getTime() ? 'unknown' : 'given'
}
