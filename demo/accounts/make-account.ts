import { nextTruthId, makePerson, type Person } from '../people/make-person'
import { makePhone } from '../people/make-phone'
import { opaqueId } from '../opaque-id'
import type { Random } from '../random'
import { addMonths } from '../when'
import type { Plan } from '../words/catalogue'
import { type Owner, owners } from '../words/owners'
import type { Country } from '../words/person-names'
import type { World } from '../world'
import { type Company, type CompanyWish, makeCompany } from './make-company'
import { type AccountLife, type LifeWish, makeLife, type Stage } from './make-life'

/** A person's place in an account, with the ids the systems know them by. */
export type Member = {
  person: Person
  role: 'sponsor' | 'admin' | 'billing' | 'member'
  title: string
  contactId: string
  userId: string
  inCrm: boolean
  usesPortal: boolean
  /** When the CRM entry was last confirmed, UTC milliseconds; any time if left out. */
  confirmedAt?: number
}

/** An account as it really is: one commercial relationship of one company. */
export type Account = {
  truthId: string
  accountId: string
  name: string
  company: Company
  owner: Owner
  members: Member[]
  phone: string
  currency: 'GBP' | 'EUR' | 'USD'
  /** Share taken off the list price, 0 to 0.1. */
  discount: number
  life: AccountLife
  stage: Stage
  /** The plan now, or none before the start and after the end. */
  plan: Plan | null
  seats: number
  termMonths: number
  /** When the contract renews next, UTC milliseconds. */
  renewsAt: number
  customerId: string
  subscriptionId: string
  workspaceId: string
  organizationId: string
  /** How much each user does, about events a week. */
  pace: number
  /** Whether billing has the VAT number. Never for a second account of a company: the number proves only the first. */
  vatInBilling: boolean
  /** The share of their pace that users come down to at the end: 1 is steady. */
  fadesTo: number
  /** What the CRM says where it disagrees with the other systems; `monthly` in minor units. */
  crmSays: { plan?: Plan; monthly?: number; reviewedAt?: number; contractStart?: number; customerId?: string }
  /** Which systems name each other: each names every other, most do, CRM and billing do not, nothing but looks joins support to the rest. */
  links: 'full' | 'strong' | 'no-billing-link' | 'no-support-link'
}

/** What may be fixed about an invented account. */
export type AccountWish = Partial<Omit<Account, 'company' | 'members' | 'plan' | 'stage'>> &
  LifeWish & { company?: Company; companyWish?: CompanyWish; country?: Country; users?: number; people?: Person[] }

/** Whether the product has a workspace for the account: somebody uses the portal, and at least a trial began. */
export function hasWorkspace({ members, life }: Pick<Account, 'members' | 'life'>): boolean {
  return life.stages.length > 1 && members.some((member) => member.usesPortal)
}

/** Monthly value in minor units of the account's currency: list price less discount. */
export function monthlyPrice(account: Pick<Account, 'discount'>, plan: Plan | null): number {
  return plan ? Math.round((plan.monthly * (1 - account.discount)) / 100) * 100 : 0
}

/** Invents an account with its company, people and life. */
export function makeAccount(world: World, random: Random, wish: AccountWish = {}): Account {
  const country = wish.country ?? wish.company?.address.country ?? random.weighted(countryWeights)
  const life = wish.life ?? makeLife(random, world.end, wish)
  const createdAt = life.stages[0]?.at ?? life.startedAt
  const company = wish.company ?? makeCompany(world, random, { country, createdAt, ...wish.companyWish })
  const number = world.nextNumber('account')
  const plan = life.spells.at(-1)?.plan ?? null
  const termMonths = wish.termMonths ?? random.pick([12, 12, 12, 24])
  const members = makeMembers(world, random, company, wish)
  return {
    truthId: wish.truthId ?? nextTruthId(world, 'A'),
    accountId: wish.accountId ?? `CA-${10_000 + number}`,
    name: wish.name ?? company.name,
    company,
    owner: wish.owner ?? ownerFor(random, country),
    members,
    phone: wish.phone ?? makePhone(world, country),
    currency:
      wish.currency ?? (country === 'GB' ? (random.chance(0.03) ? 'USD' : 'GBP') : country === 'JP' ? 'USD' : 'EUR'),
    discount: wish.discount ?? random.pick([0, 0, 0, 0.05, 0.1]),
    life,
    stage: life.stages.at(-1)?.stage ?? 'lead',
    plan,
    seats:
      wish.seats ?? Math.min(plan?.seats ?? 20, Math.max(3, Math.round(members.length / (0.5 + random.next() / 2)))),
    termMonths,
    renewsAt: wish.renewsAt ?? nextAnniversary(life.startedAt, termMonths, world.end),
    customerId: wish.customerId ?? opaqueId('cus_', number),
    subscriptionId: wish.subscriptionId ?? opaqueId('sub_', number),
    workspaceId: wish.workspaceId ?? `ws_${10_000 + number}`,
    organizationId: wish.organizationId ?? String(360_000_000_000 + number * 7),
    pace: wish.pace ?? 0.5 + random.next() * 3.4,
    fadesTo: wish.fadesTo ?? (life.stages.at(-1)?.stage === 'at_risk' ? 0.2 + random.next() / 2 : 1),
    crmSays: wish.crmSays ?? {},
    vatInBilling: wish.vatInBilling ?? (wish.company === undefined && random.chance(0.88)),
    links:
      wish.links ??
      random.weighted([
        ['strong', 96],
        ['no-billing-link', 2],
        ['no-support-link', 2],
      ] as const),
  }
}

const countryWeights = [
  ['GB', 78],
  ['DE', 6],
  ['FR', 4],
  ['NL', 3],
  ['IE', 4],
  ['PL', 2],
  ['SE', 2],
  ['JP', 1],
] as const
const crowd = [
  [1, 28],
  [2, 34],
  [3, 20],
  [4, 10],
  [5, 4],
  [8, 2],
  [14, 1],
] as const
const titles = {
  sponsor: ['Operations director', 'Head of people', 'Managing partner'],
  admin: ['Office manager', 'Facilities lead'],
  billing: ['Finance manager', 'Accounts payable'],
  member: ['Engineer', 'Designer', 'Receptionist', 'Analyst', 'Team lead'],
} as const

function makeMembers(world: World, random: Random, company: Company, wish: AccountWish): Member[] {
  const { country } = company.address
  const count = wish.users === undefined ? random.weighted(crowd) : Math.min(wish.users, world.scale.storyUsers)
  return Array.from({ length: Math.max(count, wish.people?.length ?? 0) }, (_, i) => {
    const role = (['sponsor', 'admin', 'billing'] as const)[i] ?? 'member'
    const foreign = random.chance(0.06) ? random.weighted(countryWeights) : country
    const number = world.nextNumber('member')
    return {
      person:
        wish.people?.[i] ??
        makePerson(world, random, { country: foreign, domain: company.domain, address: company.address }),
      role,
      title: random.pick<string>(titles[role]),
      contactId: `CP-${100_000 + number}`,
      userId: opaqueId('usr_', number),
      inCrm: i === 0 || random.chance(0.87),
      usesPortal: wish.users !== undefined || random.chance(role === 'billing' ? 0.5 : 0.85),
    }
  })
}

function nextAnniversary(startedAt: number, months: number, end: number): number {
  let turns = 1
  while (addMonths(startedAt, turns * months) <= end) turns += 1
  return addMonths(startedAt, turns * months)
}

function ownerFor(random: Random, country: Country): Owner {
  return random.pick(owners.filter((owner) => (owner.team === 'Europe') === (country !== 'GB' && country !== 'IE')))
}
