import type { Comparison } from '../level'
import type { MatchColumn, PlanPart } from '../plan'

const email: Comparison = {
  key: 'email',
  label: 'E-mail',
  needs: ['emails'],
  otherwise: 'Different mailboxes',
  kin: 0.2,
  levels: [
    {
      key: 'same',
      when: { same: 'emails' },
      sentence: 'The same mailbox; {count} records have it',
      rarity: 'emails',
      usual: { m: 0.7, u: 0.0002 },
    },
    {
      key: 'slip',
      when: {
        any: [
          { near: 'email_odd', edits: 2, from: 10 },
          { all: [{ same: 'email_digits' }, { near: 'emails', edits: 2, from: 10 }] },
        ],
      },
      sentence: 'Mailboxes one or two characters apart',
      usual: { m: 0.06, u: 0.0003 },
    },
    {
      key: 'local',
      when: { same: 'email_local' },
      sentence: 'The same words before the @ elsewhere',
      rarity: 'email_local',
      usual: { m: 0.06, u: 0.0005 },
    },
    {
      key: 'alike',
      when: {
        any: [{ alike: 'email_odd', least: 600 }, { all: [{ same: 'email_digits' }, { alike: 'emails', least: 600 }] }],
      },
      sentence: 'Mailboxes spelled alike',
      usual: { m: 0.04, u: 0.003 },
    },
  ],
}

const phone: Comparison = {
  key: 'phone',
  label: 'Phone',
  needs: ['phones'],
  otherwise: 'Different numbers',
  kin: 0.5,
  levels: [
    {
      key: 'same',
      when: { any: [{ same: 'phones' }, { same: 'phone_core' }] },
      sentence: 'The same number; {count} records have it',
      rarity: 'phones',
      usual: { m: 0.65, u: 0.0005 },
    },
    {
      key: 'tail',
      when: { same: 'phone_tail' },
      sentence: 'The same number but for its prefix',
      rarity: 'phone_tail',
      usual: { m: 0.05, u: 0.0003 },
    },
    {
      key: 'slip',
      when: { near: 'phones', edits: 1, from: 7 },
      sentence: 'One digit differs',
      usual: { m: 0.04, u: 0.0008 },
    },
  ],
}

const domain: Comparison = {
  key: 'domain',
  label: 'Web domain',
  needs: ['domains'],
  otherwise: 'Different domains',
  kin: 0.8,
  levels: [
    {
      key: 'same',
      when: { same: 'domains' },
      sentence: 'The same domain; {count} records have it',
      rarity: 'domains',
      usual: { m: 0.7, u: 0.002 },
    },
    {
      key: 'slip',
      when: { near: 'domains', edits: 1, from: 8 },
      sentence: 'Domains one character apart',
      usual: { m: 0.03, u: 0.0005 },
    },
  ],
}

/** Ways to reach a customer. Two columns of one kind are one list. */
export function compareReach(columns: readonly MatchColumn[]): PlanPart[] {
  const kinds = new Set(columns.map(({ kind }) => kind))
  const parts: PlanPart[] = []
  if (kinds.has('email'))
    parts.push({
      features: { emails: 'list', email_digits: 'list', email_odd: 'list', email_local: 'list' },
      comparisons: [email],
    })
  if (kinds.has('phone'))
    parts.push({ features: { phones: 'list', phone_core: 'list', phone_tail: 'list' }, comparisons: [phone] })
  if (kinds.has('domain')) parts.push({ features: { domains: 'list' }, comparisons: [domain] })
  return parts
}
