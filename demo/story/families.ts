import { makePerson } from '../people/make-person'
import { writeHousehold } from '../people/write-bulk-households'
import { createRandom } from '../random'
import { dayMs } from '../when'
import type { World } from '../world'
import { writeMarketingContact } from '../write/write-marketing'
import { writeShopPerson } from '../write/write-shop-customer'

/** Writes a family of four at one address, with twin sons; returns the household and its customers. */
export function writeFamily(world: World): { household: string; customers: string[] } {
  const random = createRandom(world.seed, 'story', 'family')
  const address = {
    street: '9 Weaver Street',
    city: 'Leeds',
    postcode: 'LS4 2QB',
    region: 'Yorkshire',
    country: 'GB' as const,
  }
  const shared = { last: 'Mensah', address, phone: '+441134960150' }
  const createdAt = world.shopEnd - 640 * dayMs
  const household = writeHousehold(world, 'Mensah household', address, createdAt)
  const members = [
    { first: 'Abena', email: 'abena.mensah@gmail.example', birthday: '1976-05-09' },
    { first: 'Daniel', email: 'daniel.mensah@outlook.example', birthday: '1974-10-21' },
    { first: 'Kofi', email: 'kofi.mensah@gmail.example', birthday: '2003-03-14' },
    { first: 'Kojo', email: 'kojo.mensah@gmail.example', birthday: '2003-03-14' },
  ]
  const customers = members.map((wish) =>
    writeShopPerson(world, random, makePerson(world, random, { ...wish, ...shared }), {
      householdId: household,
      createdAt,
      orders: 4,
    }),
  )
  return { household, customers }
}

/** Writes a father and a son of one name and address whom a steward once took for one person, since the son never gave his birthday; returns their customer ids. */
export function writeWrongMerge(world: World): { first: string; second: string } {
  const random = createRandom(world.seed, 'story', 'hartley')
  const address = {
    street: '61 Linden Grove',
    city: 'York',
    postcode: 'YO10 4DG',
    region: 'Yorkshire',
    country: 'GB' as const,
  }
  const shared = { first: 'Samuel', last: 'Hartley', address, phone: '+441134960160' }
  const father = makePerson(world, random, { ...shared, email: 'samuel.hartley@yahoo.example', birthday: '1951-01-17' })
  const son = makePerson(world, random, { ...shared, email: 'sam.hartley82@gmail.example', birthday: '' })
  const createdAt = world.shopEnd - 450 * dayMs
  const first = writeShopPerson(world, random, father, { createdAt, orders: 5 })
  const second = writeShopPerson(world, random, son, { createdAt: createdAt + 90 * dayMs, orders: 8 })
  writeMarketingContact(world, random, father, { createdAt, shopCustomerId: first })
  writeMarketingContact(world, random, son, { createdAt: createdAt + 90 * dayMs, shopCustomerId: second })
  return { first, second }
}

/** Writes a customer who withdrew consent to mail six days ago; returns her marketing contact. */
export function writeWithdrawn(world: World): { customer: string; contact: string } {
  const random = createRandom(world.seed, 'story', 'ashcombe')
  const person = makePerson(world, random, {
    first: 'Marianne',
    last: 'Ashcombe',
    email: 'marianne.ashcombe@icloud.example',
    phone: '+441134960151',
  })
  const createdAt = world.shopEnd - 380 * dayMs
  const customer = writeShopPerson(world, random, person, { createdAt, orders: 7 })
  const contact = writeMarketingContact(world, random, person, {
    createdAt,
    shopCustomerId: customer,
    consents: [
      { purpose: 'service', channel: 'any', state: 'given', at: createdAt },
      { purpose: 'marketing', channel: 'mail', state: 'given', at: createdAt },
      { purpose: 'analytics', channel: 'any', state: 'given', at: createdAt },
      {
        purpose: 'marketing',
        channel: 'mail',
        state: 'withdrawn',
        at: world.end - 6 * dayMs,
        method: 'unsubscribe link',
      },
    ],
  })
  return { customer, contact }
}
