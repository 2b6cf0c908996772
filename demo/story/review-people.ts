import { makePerson, type Person } from '../people/make-person'
import { createRandom } from '../random'
import { dayMs } from '../when'
import type { World } from '../world'
import { writeTicket } from '../write/make-tickets'
import { writeMarketingContact } from '../write/write-marketing'
import { writeOrder } from '../write/write-orders'
import { writeShopPerson } from '../write/write-shop-customer'
import { writeSupportUser } from '../write/write-support'

/** Writes the private customers who look alike: some are one person twice, some are two people. Returns ids by name. */
export function writeReviewPeople(world: World): Record<string, string[]> {
  return {
    'Dana Whitlock (different)': writeDanas(world),
    'Marisol Quint (same)': writeTwice(
      world,
      { first: 'Marisol', last: 'Quint', email: 'marisol.quint@icloud.example', phone: '+441134960141' },
      { first: 'M.', email: '' },
    ),
    'Greta Holm (same)': writeTwice(
      world,
      { first: 'Greta', last: 'Holm', email: 'greta.holm@posteo.example', phone: '+441134960142' },
      { last: 'Holme', email: '' },
    ),
    'Aoife Brannigan (same)': writeTwice(
      world,
      { first: 'Aoife', last: 'Brannigan', email: 'aoife.brannigan@gmail.example', phone: '+441134960143' },
      { first: 'Eva', email: 'eva.brannigan@outlook.example', emailVerified: false, phone: '' },
    ),
    'Jon Ferris (different)': writeFerrises(world),
  }
}

function writeDanas(world: World): string[] {
  const random = createRandom(world.seed, 'story', 'dana')
  const shared = { first: 'Dana', last: 'Whitlock', phone: '+441134960177' }
  const at = (street: string, postcode: string) => ({
    street,
    city: 'Leeds',
    postcode,
    region: 'Yorkshire',
    country: 'GB' as const,
  })
  const one = makePerson(world, random, {
    ...shared,
    email: 'dana@whitlock.example',
    birthday: '1986-04-12',
    address: at('27 Mill Lane', 'LS6 3HN'),
  })
  const two = makePerson(world, random, {
    ...shared,
    email: 'd.whitlock@outlook.example',
    birthday: '1959-11-02',
    address: at('4 Tannery Row', 'LS11 9QT'),
  })
  const day = dayMs
  const first = writeShopPerson(world, random, one, {
    customerId: 'WC-11873',
    createdAt: world.end - 910 * day,
    orders: 0,
  })
  const second = writeShopPerson(world, random, two, {
    customerId: 'WC-15120',
    createdAt: world.end - 420 * day,
    orders: 0,
  })
  const orders = [
    ['W-70418', 7, 'HUI-F-1000', 'delivered'],
    ['W-69877', 21, 'HUI-F-1000', 'delivered'],
    ['W-69204', 35, 'YIR-D-250', 'delivered'],
    ['W-68590', 49, 'HUI-F-500', 'refunded'],
  ] as const
  for (const [number, days, sku, status] of orders) {
    writeOrder(world, {
      number,
      customerId: first,
      placedAt: world.shopEnd - days * day,
      status,
      lines: [{ sku, quantity: 1 }],
    })
  }
  for (const [i, days] of [16, 44, 72].entries()) {
    writeOrder(world, {
      number: `W-7010${i}`,
      customerId: second,
      placedAt: world.shopEnd - days * day,
      status: 'delivered',
      lines: [{ sku: 'DRK-E-1000', quantity: 1 }],
    })
  }
  const requesterId = writeSupportUser(
    world,
    random,
    { ...one, emailVerified: false, email: '' },
    { organizationId: '', at: world.end - 300 * day, id: '910000011873' },
  )
  const of = { requesterId, organizationId: '', channel: 'phone' } as const
  const issue = { id: 'KI-31', title: '500 g seals fail in the lot of 9 Nov' }
  writeTicket(world, {
    ...of,
    id: '48219',
    subject: 'Bag arrived open',
    description: 'Call back on W-70418.',
    priority: 'normal',
    status: 'open',
    issue,
    createdAt: world.end - 1_200_000,
  })
  writeTicket(world, {
    ...of,
    id: '48166',
    subject: 'Swap dark roast for decaf',
    description: 'From the next delivery on.',
    priority: 'low',
    status: 'pending',
    channel: 'email',
    createdAt: world.end - 5 * day,
    firstAnswerAt: world.end - 4.9 * day,
  })
  writeTicket(world, {
    ...of,
    id: '47302',
    subject: 'Parcel left at the wrong door',
    description: 'Refunded £15.50.',
    priority: 'normal',
    status: 'solved',
    createdAt: world.end - 48 * day,
    firstAnswerAt: world.end - 47.95 * day,
    solvedAt: world.end - 47.9 * day,
  })
  writeMarketingContact(world, random, one, { createdAt: world.end - 900 * day, shopCustomerId: first })
  writeMarketingContact(world, random, two, { createdAt: world.end - 400 * day, shopCustomerId: second })
  return [first, second]
}

function writeTwice(
  world: World,
  wish: Partial<Person> & { first: string; last: string },
  changes: Partial<Person>,
): string[] {
  const random = createRandom(world.seed, 'story', wish.last)
  const person = makePerson(world, random, wish)
  const again = { ...person, ...changes, emailVerified: false }
  if (again.email) world.emails.take(again.email.replaceAll('.', ''))
  const first = writeShopPerson(world, random, person, { createdAt: world.shopEnd - 500 * dayMs, orders: 6 })
  writeMarketingContact(world, random, person, { createdAt: world.shopEnd - 499 * dayMs, shopCustomerId: first })
  const second = writeShopPerson(world, random, again, { createdAt: world.shopEnd - 33 * dayMs, orders: 1 })
  return [first, second]
}

function writeFerrises(world: World): string[] {
  const random = createRandom(world.seed, 'story', 'ferris')
  return [
    makePerson(world, random, {
      first: 'Jon',
      last: 'Ferris',
      email: 'jon.ferris@yahoo.example',
      birthday: '1991-07-30',
    }),
    makePerson(world, random, {
      first: 'John',
      last: 'Ferriss',
      email: 'john.ferriss@outlook.example',
      birthday: '1974-02-18',
    }),
  ].map((person) => writeShopPerson(world, random, person, { createdAt: world.shopEnd - 380 * dayMs, orders: 2 }))
}
