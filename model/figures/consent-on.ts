import { contactPurposeKeys } from '../consent/contact-purposes'
import { consentAnswerKeys, consentRows } from '../dashboard/rows/consent-on'
import type { Figure } from './figure'

/** Share of people who gave one answer for a purpose at the end of a day. */
export const consentOn = {
  key: 'consent-on',
  label: 'Consent coverage',
  meaning: 'People who give this answer for the purpose at the end of the day, as a share of all people known by then.',
  grain: 'one person',
  unit: 'share',
  sources: ['marketing', 'crm', 'shop'],
  tables: ['consent_event'],
  takes: [
    { name: 'purpose', type: 'word', oneOf: contactPurposeKeys, means: 'the purpose' },
    { name: 'answer', type: 'word', oneOf: consentAnswerKeys, means: 'the answer' },
    { name: 'on', type: 'day', means: 'the day' },
  ],
  sql: `select count(r.key) / nullif((select count(*) from customer_person p where p.known_since <= :on), 0)::numeric as value from (${consentRows}) r`,
  caveats: [
    'One answer a person: given where all their records give a channel, refused where none gives and one refuses.',
    'By who is one person today: a merge counts in the past too.',
  ],
  drill: ({ purpose, answer, on }) => `/dashboard/consent/${on}_${on}?series=${answer}&purpose=${purpose}`,
} as const satisfies Figure
