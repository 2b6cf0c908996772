import { makePerson } from '../people/make-person'
import { createRandom } from '../random'
import { dayMs, iso } from '../when'
import type { World } from '../world'
import { writeCrmAccount } from '../write/write-crm-account'
import { writeMarketingContact } from '../write/write-marketing'
import { writeShopBusiness } from '../write/write-shop-customer'
import { writeSupportUser } from '../write/write-support'
import { writeTicket } from '../write/make-tickets'
import { type StoryLine, writeStoryAccount } from './story-account'

type Pair = { first: StoryLine; second: string; how: 'shop' | 'crm' | 'different'; secondNumber: number }

const pairs: readonly Pair[] = [
  pair(655, 'Brightwater Surveyors', 'Office 20', 640, 12, 53, 'Brightwater Survey Co', 'crm', 3655),
  pair(240, 'Fennimore Legal', 'Office 20', 450, 7, 17, 'Fenimore Legal LLP', 'shop', 3240),
  pair(702, 'Calloway Freight', 'Office 40', 770, 18, 130, 'Calloway Freight Ltd', 'shop', 3702),
  pair(811, 'Sable Row Studio', 'Office 20', 280, 8, 200, 'Sable Row', 'crm', 3811),
  pair(920, 'Northgate Dental', 'Office 60', 1080, 25, 170, 'Northgate Dental Leeds', 'different', 3920),
  pair(1033, 'Halcyon Press', 'Office 20', 510, 11, 222, 'Halcyon Printworks', 'different', 4033),
  pair(1144, 'Kestrel Yard', 'Office 20', 340, 9, 95, 'Kestrel Yard Foods', 'different', 4144),
]

/** Writes the account pairs that wait for a steward: doubles in the shop or the CRM, and look-alikes that are different. Returns ids by name. */
export function writeReviewAccounts(world: World): Record<string, string> {
  const ids: Record<string, string> = {}
  for (const { first, second, how, secondNumber } of pairs) {
    const account = writeStoryAccount(world, first)
    const random = createRandom(world.seed, 'story', second)
    ids[first.name] = account.accountId
    const id = String(secondNumber).padStart(5, '0')
    if (how === 'shop') {
      ids[second] = writeShopBusiness(world, random, account, {
        name: second,
        proven: false,
        createdAt: world.shopEnd - 90 * dayMs,
        email: `kitchen@${account.company.domain}`,
      })
    } else if (how === 'crm') {
      const stages = [{ stage: 'lead' as const, at: world.end - 70 * dayMs, reason: 'Asked for a price' }]
      const company = { ...account.company, companyId: `CC-${id}`, name: second, vat: '' }
      const members = account.members
        .slice(0, 1)
        .map((member) => ({ ...member, contactId: `CP-${id}`, person: { ...member.person, emailVerified: false } }))
      writeCrmAccount(world, random, {
        ...account,
        accountId: `CA-${id}`,
        name: second,
        company,
        members,
        stage: 'lead',
        plan: null,
        life: { ...account.life, stages, spells: [] },
      })
      ids[second] = `CA-${id}`
    } else {
      const line: StoryLine = {
        ...first,
        number: secondNumber,
        name: second,
        monthly: 480,
        plan: 'Office 20',
        users: 5,
        renewsIn: first.renewsIn + 40,
      }
      ids[second] = writeStoryAccount(world, line, { companyWish: { address: account.company.address } }).accountId
    }
  }
  return { ...ids, ...writePenrose(world), ...writeOstler(world) }
}

function writePenrose(world: World): Record<string, string> {
  const line: StoryLine = {
    number: 418,
    name: 'Penrose Instruments',
    stage: 'active',
    owner: 'Tomas Verhey',
    plan: 'Office 40',
    monthly: 960,
    users: 29,
    renewsIn: 32,
    domain: 'penrose.example',
  }
  const parent = writeStoryAccount(world, line)
  const euLine: StoryLine = {
    ...line,
    number: 3418,
    name: 'Penrose Instruments (EU)',
    owner: 'Annika Brandt',
    monthly: 860,
    users: 9,
    renewsIn: 140,
    domain: 'penrose-eu.example',
  }
  const { street, city, postcode } = { street: 'Lindenstraße 14', city: 'Berlin', postcode: '10969' }
  const address = { street, city, postcode, region: 'Germany', country: 'DE' as const }
  const child = writeStoryAccount(world, euLine, {
    country: 'DE',
    companyWish: { address, country: 'DE', parentId: parent.company.companyId },
  })
  return { 'Penrose Instruments': parent.accountId, 'Penrose Instruments (EU)': child.accountId }
}

function writeOstler(world: World): Record<string, string> {
  const random = createRandom(world.seed, 'story', 'ostler')
  const line: StoryLine = {
    number: 1482,
    name: 'Ostler & Finch Architects',
    stage: 'active',
    owner: 'Tomas Verhey',
    plan: 'Office 60',
    monthly: 1240,
    users: 33,
    renewsIn: 120,
    domain: 'ostlerfinch.example',
  }
  const address = {
    street: '18 Canal Wharf',
    city: 'Leeds',
    postcode: 'LS11 5PS',
    region: 'Yorkshire',
    country: 'GB' as const,
  }
  const ruth = makePerson(world, random, {
    first: 'Ruth',
    last: 'Ostler',
    email: 'ruth@ostlerfinch.example',
    phone: '+441134960132',
    address,
  })
  const account = writeStoryAccount(world, line, {
    phone: '+441134960131',
    people: [ruth],
    companyWish: { vat: 'GB284119036', address, legalName: 'Ostler & Finch Architects LLP' },
  })
  const since = world.shopEnd - 24 * dayMs
  const shop = writeShopBusiness(world, random, account, {
    customerId: 'WC-03961',
    name: 'Ostler Finch Ltd',
    proven: false,
    createdAt: since,
    orders: 3,
    email: 'office@ostlerfinch.example',
    street: 'Unit 18, Canal Wharf',
  })
  const organizationId = '360000003961'
  world.out.csv('support.organization', {
    id: organizationId,
    name: 'Ostler Finch Ltd',
    domain_names: 'ostlerfinch.example',
    created_at: iso(since),
    updated_at: iso(since),
  })
  world.isReally('support.organization', organizationId, 'account', account.truthId)
  const caller = { ...ruth, first: 'R.', email: 'office@ostlerfinch.example', emailVerified: false }
  const requesterId = writeSupportUser(world, random, caller, { organizationId, at: since })
  const of = { requesterId, organizationId, status: 'open', firstAnswerAt: world.end - 0.5 * dayMs } as const
  writeTicket(world, {
    ...of,
    id: '48213',
    subject: 'Grinder leaks at Canal Wharf',
    description: 'Water on the floor below it.',
    priority: 'high',
    createdAt: world.end - 0.9 * dayMs,
  })
  writeTicket(world, {
    ...of,
    id: '48190',
    subject: 'Invoice sent to the old address',
    description: 'We are at Unit 18 now.',
    priority: 'normal',
    createdAt: world.end - 3 * dayMs,
  })
  writeMarketingContact(world, random, caller, {
    createdAt: since,
    consents: [
      { purpose: 'marketing', channel: 'mail', state: 'refused', at: world.end - 22 * dayMs },
      { purpose: 'marketing', channel: 'phone', state: 'refused', at: world.end - 22 * dayMs },
    ],
  })
  return {
    'Ostler & Finch Architects': account.accountId,
    'Ostler Finch Ltd': shop,
    'Ostler Finch Ltd (support)': organizationId,
  }
}

function pair(
  number: number,
  name: string,
  plan: StoryLine['plan'],
  monthly: number,
  users: number,
  renewsIn: number,
  second: string,
  how: Pair['how'],
  secondNumber: number,
): Pair {
  return {
    first: {
      number,
      name,
      stage: 'active',
      owner: renewsIn % 2 ? 'Tomas Verhey' : 'Maja Lindahl',
      plan,
      monthly,
      users,
      renewsIn,
    },
    second,
    how,
    secondNumber,
  }
}
