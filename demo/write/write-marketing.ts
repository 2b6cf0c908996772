import type { Person } from '../people/make-person'
import { opaqueId } from '../opaque-id'
import type { Random } from '../random'
import { dayMs, iso } from '../when'
import { campaigns } from '../words/catalogue'
import type { World } from '../world'

/** One answer in the consent ledger; `at` in UTC milliseconds. */
export type ConsentEntry = {
  purpose: 'service' | 'account_management' | 'marketing' | 'analytics' | 'ai_support'
  channel: 'mail' | 'phone' | 'text' | 'post' | 'any'
  state: 'given' | 'refused' | 'withdrawn'
  at: number
  method?: string
}

/** What is fixed about a marketing contact. */
export type MarketingWish = {
  contactId?: string
  createdAt: number
  shopCustomerId?: string
  consents?: ConsentEntry[]
  business?: boolean
}

/** Writes a person as the marketing system has them, with consents and the mails they were sent. Nobody is written to without a standing yes. Returns the contact id. */
export function writeMarketingContact(world: World, random: Random, person: Person, wish: MarketingWish): string {
  const contactId = wish.contactId ?? `MK-${200_000 + world.nextNumber('marketing.contact')}`
  const { createdAt } = wish
  world.out.csv('marketing.contact', {
    contact_id: contactId,
    email: person.email,
    email_verified: person.emailVerified,
    first_name: person.first,
    last_name: person.last,
    birthday: wish.business ? '' : person.birthday,
    language: person.language,
    city: person.address.city,
    postcode: person.address.postcode,
    first_campaign: random.chance(0.6)
      ? (campaigns.find((one) => world.end - one.daysAgo * dayMs > createdAt)?.id ?? '')
      : '',
    shop_customer_id: wish.shopCustomerId,
    created_at: iso(createdAt),
    updated_at: iso(createdAt + Math.floor(random.next() * (world.end - createdAt))),
  })
  world.isReally('marketing.contact', contactId, 'person', person.truthId)
  const consents = wish.consents ?? makeConsents(world, random, createdAt, wish.business ?? false)
  for (const entry of consents) writeConsent(world, contactId, entry)
  writeTouches(world, random, contactId, consents)
  return contactId
}

/** Writes one answer of the consent ledger. */
export function writeConsent(world: World, contactId: string, entry: ConsentEntry): void {
  const basis = { service: 'contract', account_management: 'legitimate_interest' }[entry.purpose as string] ?? 'consent'
  world.out.csv('marketing.consent', {
    consent_id: opaqueId('cns_', world.nextNumber('marketing.consent')),
    contact_id: contactId,
    purpose: entry.purpose,
    channel: entry.channel,
    state: entry.state,
    lawful_basis: basis,
    notice_version: entry.at > world.end - 300 * dayMs ? '2026-01' : '2024-05',
    method: entry.method ?? 'web form',
    at: iso(entry.at),
  })
}

/** Writes one contact with a campaign. */
export function writeTouch(
  world: World,
  contactId: string,
  campaign: (typeof campaigns)[number],
  kind: string,
  at: number,
): string {
  const touch_id = opaqueId('tch_', world.nextNumber('marketing.touch'))
  world.out.csv('marketing.touch', {
    touch_id,
    contact_id: contactId,
    campaign_id: campaign.id,
    campaign_name: campaign.name,
    kind,
    at: iso(at),
  })
  return touch_id
}

function makeConsents(world: World, random: Random, since: number, business: boolean): ConsentEntry[] {
  const entries: ConsentEntry[] = [{ purpose: 'service', channel: 'any', state: 'given', at: since }]
  if (business)
    entries.push({ purpose: 'account_management', channel: 'any', state: 'given', at: since, method: 'contract' })
  const answer = random.weighted([
    ['given', 66],
    ['refused', 18],
    ['none', 16],
  ] as const)
  if (answer !== 'none') entries.push({ purpose: 'marketing', channel: 'mail', state: answer, at: since + 60_000 })
  if (answer === 'given' && random.chance(0.12)) {
    const at = since + Math.floor((0.1 + random.next() * 0.85) * (world.end - since))
    entries.push({ purpose: 'marketing', channel: 'mail', state: 'withdrawn', at, method: 'unsubscribe link' })
  }
  if (random.chance(0.3))
    entries.push({
      purpose: 'marketing',
      channel: 'phone',
      state: random.pick(['given', 'refused', 'refused']),
      at: since + 61_000,
      method: 'phone call',
    })
  if (random.chance(0.6))
    entries.push({
      purpose: 'analytics',
      channel: 'any',
      state: random.chance(0.8) ? 'given' : 'refused',
      at: since + 62_000,
    })
  if (random.chance(0.5))
    entries.push({
      purpose: 'ai_support',
      channel: 'any',
      state: random.chance(0.7) ? 'given' : 'refused',
      at: since + 63_000,
    })
  return entries
}

function writeTouches(world: World, random: Random, contactId: string, consents: readonly ConsentEntry[]): void {
  const mail = consents.filter((entry) => entry.purpose === 'marketing' && entry.channel === 'mail')
  for (const campaign of campaigns) {
    const sentAt = world.end - campaign.daysAgo * dayMs + random.int(0, 7200) * 1000
    const standing = mail.findLast((entry) => entry.at < sentAt)
    const withdrawnSoon = mail.some(
      (entry) => entry.state !== 'given' && entry.at >= sentAt && entry.at < sentAt + 5 * dayMs,
    )
    if (standing?.state !== 'given' || withdrawnSoon) continue
    writeTouch(world, contactId, campaign, 'sent', sentAt)
    if (random.chance(0.02)) {
      writeTouch(world, contactId, campaign, 'bounced', sentAt + 30_000)
      continue
    }
    if (!random.chance(0.4)) continue
    writeTouch(world, contactId, campaign, 'opened', sentAt + random.int(1, 2000) * 60_000)
    if (random.chance(0.25)) writeTouch(world, contactId, campaign, 'clicked', sentAt + random.int(2001, 2500) * 60_000)
    if (random.chance(0.06))
      writeTouch(world, contactId, campaign, 'converted', sentAt + random.int(2501, 4000) * 60_000)
  }
}
