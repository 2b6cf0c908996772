import { createRandom, type Random } from '../random'
import { dayMs, iso } from '../when'
import { opaqueId } from '../opaque-id'
import type { World } from '../world'
import { writeMarketingContact } from '../write/write-marketing'
import { userTraits } from '../write/write-product-account'
import { writeProductCall } from '../write/product-call'
import { writeShopPerson } from '../write/write-shop-customer'
import { writeSupportUser } from '../write/write-support'
import { makeTickets } from '../write/make-tickets'
import { visit } from '../write/write-visitor'
import type { Address } from './make-address'
import { birthday, makePerson, nextTruthId, type Person } from './make-person'
import { personVariations, varyPerson } from './vary-person'

/** Writes private customers, household by household, until `count` persons are there. */
export async function writeBulkHouseholds(world: World, count: number): Promise<void> {
  for (let written = 0, i = 0; written < count; i++) {
    const random = createRandom(world.seed, 'household', i)
    const size = Math.min(
      count - written,
      random.weighted([
        [1, 66],
        [2, 22],
        [3, 7],
        [4, 5],
      ] as const),
    )
    const people = makeHousehold(world, random, size)
    const createdAt = world.shopEnd - random.int(10, 1200) * dayMs - random.int(0, 86_000) * 1000
    const last = people[0]?.last ?? ''
    const householdId = size > 1 ? writeHousehold(world, `${last} household`, people[0]?.address, createdAt) : undefined
    for (const person of people) writeConsumer(world, random, person, householdId, createdAt + random.int(0, 8) * dayMs)
    written += size
    await world.out.drain()
  }
}

/** Writes a household of the shop and returns its id. */
export function writeHousehold(world: World, name: string, address: Address | undefined, createdAt: number): string {
  const number = world.nextNumber('shop.household')
  const household_id = `HH-${40_000 + number}`
  const { street, city, postcode, country } = address ?? {}
  world.out.csv('shop.household', {
    household_id,
    name,
    street,
    city,
    postcode,
    country,
    created_at: iso(createdAt),
    updated_at: iso(createdAt),
  })
  world.isReally('shop.household', household_id, 'household', nextTruthId(world, 'H'))
  return household_id
}

/** Writes a private customer into the systems that know them; about one in twenty has a second record somewhere. */
export function writeConsumer(
  world: World,
  random: Random,
  person: Person,
  householdId: string | undefined,
  createdAt: number,
): void {
  const shops = random.chance(0.9)
  const shopCustomerId = shops ? writeShopPerson(world, random, person, { householdId, createdAt }) : undefined
  if (!shops || random.chance(0.7)) {
    const known = random.chance(0.8) ? shopCustomerId : undefined
    const mailed = random.chance(0.96) ? person : { ...person, emailVerified: false }
    writeMarketingContact(world, random, mailed, { createdAt, shopCustomerId: known })
  }
  if (random.chance(0.14)) {
    const asCaller = random.chance(0.85) ? person : varyPerson(random, person, 'missing-email')
    const requesterId = writeSupportUser(world, random, asCaller, { organizationId: '', at: createdAt + dayMs })
    makeTickets(world, random, { requesterId, organizationId: '', since: createdAt + dayMs, count: random.int(0, 2) })
  }
  if (random.chance(0.22)) writeWebUser(world, random, person, createdAt + dayMs)
  if (random.chance(0.05)) writeDuplicate(world, random, person, createdAt)
}

function writeWebUser(world: World, random: Random, person: Person, at: number): void {
  const userId = opaqueId('shp_', world.nextNumber('product.shop-user'))
  const anonymousId = visit(world, random, at, person.truthId)
  writeProductCall(world, { type: 'identify', userId, anonymousId, traits: userTraits(person, at), at })
  world.isReally('product.user', userId, 'person', person.truthId)
  const pages = random.int(0, 6)
  for (let i = 0; i < pages; i++) {
    const seen = at + Math.floor(random.next() * (world.end - at))
    writeProductCall(world, { type: 'page', userId, anonymousId, path: '/filter-club', title: 'Filter Club', at: seen })
  }
}

function writeDuplicate(world: World, random: Random, person: Person, createdAt: number): void {
  const varied = varyPerson(random, person, random.pick(personVariations))
  const at = createdAt + Math.floor(random.next() * (world.shopEnd - dayMs - createdAt))
  if (varied.email !== '' && random.chance(0.25)) {
    const service = { purpose: 'service', channel: 'any', state: 'given', at } as const
    writeMarketingContact(world, random, varied, { createdAt: at, consents: [service] })
  } else if (random.chance(0.2)) writeSupportUser(world, random, varied, { organizationId: '', at })
  else writeShopPerson(world, random, varied, { createdAt: at, orders: random.int(0, 2) })
}

/** People at one address: mostly partners, at times twins, or father and son of one name: near in looks, yet different. */
function makeHousehold(world: World, random: Random, size: number): Person[] {
  const head = makePerson(world, random, {
    country: random.weighted([
      ['GB', 90],
      ['IE', 4],
      ['DE', 3],
      ['FR', 2],
      ['SE', 1],
    ] as const),
  })
  const { address, last } = head
  const people = [head]
  while (people.length < size) {
    const kind = random.next()
    if (kind < 0.06)
      people.push(makePerson(world, random, { address, last, birthday: head.birthday, phone: head.phone }))
    else if (kind < 0.1)
      people.push(
        makePerson(world, random, { address, last, first: head.first, birthday: birthday(random), phone: head.phone }),
      )
    else
      people.push(
        makePerson(world, random, {
          address,
          last: random.chance(0.75) ? last : undefined,
          phone: random.chance(0.4) ? head.phone : undefined,
        }),
      )
  }
  return people
}
