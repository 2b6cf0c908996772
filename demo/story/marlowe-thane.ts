import { makeAccount } from '../accounts/make-account'
import { makePerson } from '../people/make-person'
import { createRandom } from '../random'
import { addMonths, dayMs } from '../when'
import { plans } from '../words/catalogue'
import type { World } from '../world'
import { writeBilling } from '../write/write-billing'
import { writeCrmAccount, writeNote } from '../write/write-crm-account'
import { writeConsent, writeMarketingContact, writeTouch } from '../write/write-marketing'
import { writeProductAccount } from '../write/write-product-account'
import { writeSupportUser } from '../write/write-support'
import { writeTicket } from '../write/make-tickets'
import { campaigns } from '../words/catalogue'
import { storyWish } from './story-account'

/** Writes Marlowe & Thane: grown over four years, at risk since a grinder fault, renewing in sixty days, its sponsor out of reach. */
export function writeMarloweThane(world: World) {
  const random = createRandom(world.seed, 'story', 'marlowe')
  const line = {
    number: 731,
    name: 'Marlowe & Thane',
    stage: 'at_risk',
    owner: 'Tomas Verhey',
    plan: 'Office 60',
    monthly: 1240,
    users: 47,
    renewsIn: 60,
  } as const
  const [office20, office40, office60] = plans
  const base = storyWish(world, line)
  const startedAt = addMonths(base.renewsAt, -48) + 10 * 3_600_000
  const wish = {
    ...base,
    subscriptionId: 'sub_8Fq2Lm',
    workspaceId: 'ws_5512',
    termMonths: 24,
    fadesTo: 0.62,
    pace: 2.6,
    crmSays: { plan: office60, monthly: 118_000, reviewedAt: world.end - 97 * dayMs },
    companyWish: {
      ...base.companyWish,
      domain: 'marlowethane.example',
      vat: 'GB731445209',
      industry: 'Legal',
      employees: 58,
    },
    phone: '+441134960112',
  }
  const account = makeAccount(world, random, {
    ...wish,
    people: [
      makePerson(world, random, {
        first: 'Helena',
        last: 'Thane',
        email: 'helena.thane@marlowethane.example',
        phone: '+441134960113',
        address: base.companyWish.address,
      }),
    ],
    life: {
      interval: 'year',
      startedAt,
      stages: [
        { stage: 'lead', at: startedAt - 44 * dayMs, reason: 'Met at the Leeds trade fair' },
        { stage: 'trial', at: startedAt - 21 * dayMs, reason: 'Tasting at the office' },
        { stage: 'onboarding', at: startedAt, reason: 'Signed' },
        { stage: 'active', at: startedAt + 26 * dayMs, reason: 'Machine running' },
        { stage: 'at_risk', at: world.end - 7 * dayMs, reason: 'Portal orders fell after the grinder fault' },
      ],
      spells: [
        { at: startedAt, plan: office20, reason: 'First order' },
        { at: addMonths(startedAt, 10), plan: office40, reason: 'Second floor joined' },
        { at: addMonths(startedAt, 24), plan: office60, reason: 'Renewed for 24 months' },
      ],
    },
  })
  const sponsor = account.members[0]
  if (sponsor) sponsor.confirmedAt = world.end - 401 * dayMs
  writeCrmAccount(world, random, account)
  writeNote(world, account.accountId, 'Tomas Verhey', 'Cold brew trial declined for now.', world.end - 150 * dayMs)
  writeNote(
    world,
    account.accountId,
    'Tomas Verhey',
    'Mail to Helena bounced. Is she still there?',
    world.end - 13 * dayMs,
  )
  writeBilling(world, random, account)
  writeProductAccount(world, random, account)
  writeMarloweSupport(world, account)
  if (sponsor) {
    const since = startedAt - 44 * dayMs
    const contactId = writeMarketingContact(world, random, sponsor.person, {
      createdAt: since,
      business: true,
      consents: [],
    })
    for (const channel of ['mail', 'phone'] as const) {
      writeConsent(world, contactId, {
        purpose: 'account_management',
        channel,
        state: 'given',
        at: since,
        method: 'contract',
      })
    }
    writeConsent(world, contactId, { purpose: 'marketing', channel: 'mail', state: 'given', at: since })
    const winter = campaigns.at(-1)
    if (winter)
      for (const kind of ['sent', 'bounced']) writeTouch(world, contactId, winter, kind, world.end - 12.9 * dayMs)
  }
  return {
    account: account.accountId,
    billing: account.customerId,
    workspace: account.workspaceId,
    sponsor: sponsor?.contactId ?? '',
  }
}

function writeMarloweSupport(world: World, account: ReturnType<typeof makeAccount>): void {
  const organizationId = account.organizationId
  world.out.csv('support.organization', {
    id: organizationId,
    name: account.name,
    domain_names: account.company.domain,
    external_id: account.accountId,
    created_at: new Date(account.life.startedAt).toISOString(),
    updated_at: new Date(account.life.startedAt).toISOString(),
  })
  world.isReally('support.organization', organizationId, 'account', account.truthId)
  const admin = account.members[1] ?? account.members[0]
  if (!admin) return
  const requesterId = writeSupportUser(world, createRandom(world.seed, 'marlowe-admin'), admin.person, {
    organizationId,
    at: account.life.startedAt,
  })
  const of = { requesterId, organizationId, channel: 'email' } as const
  const ago = (days: number) => world.end - days * dayMs
  writeTicket(world, {
    ...of,
    id: '48102',
    subject: 'Grinder 2 stalls on dark roast',
    description: 'It stops after one cup and smells hot.',
    priority: 'high',
    status: 'open',
    issue: { id: 'KI-28', title: 'Grinder 2 stalls on dark roast' },
    createdAt: ago(16),
    firstAnswerAt: ago(15.76),
  })
  writeTicket(world, {
    ...of,
    id: '48177',
    subject: 'Move delivery to Tuesdays',
    description: 'Mondays nobody is in.',
    priority: 'normal',
    status: 'pending',
    createdAt: ago(5),
    firstAnswerAt: ago(4.8),
  })
  writeTicket(world, {
    ...of,
    id: '48205',
    subject: 'Add 3 people to the portal',
    description: 'Names in the attached list.',
    priority: 'low',
    status: 'open',
    createdAt: ago(1),
    firstAnswerAt: ago(0.8),
  })
  writeTicket(world, {
    ...of,
    id: '46310',
    subject: 'Late delivery',
    description: 'Friday came on Monday.',
    priority: 'normal',
    status: 'closed',
    createdAt: ago(121),
    firstAnswerAt: ago(120.9),
    solvedAt: ago(119),
    satisfaction: 'good',
  })
}
