import { makePerson } from '../people/make-person'
import { createRandom } from '../random'
import { dayMs, iso } from '../when'
import { campaigns } from '../words/catalogue'
import type { World } from '../world'
import { writeConsent, writeMarketingContact, writeTouch } from '../write/write-marketing'
import { writeOrder } from '../write/write-orders'
import { writeShopPerson } from '../write/write-shop-customer'
import { writeSupportUser } from '../write/write-support'
import { writeTicket } from '../write/make-tickets'

/** Plants defects of people: unreachable records, impossible days, mails after a withdrawal, keys used twice. */
export function plantInPeople(world: World): void {
  plantUnreachable(world)
  plantDates(world)
  plantConsentConflicts(world)
  plantSameKey(world)
}

function plantUnreachable(world: World): void {
  const random = createRandom(world.seed, 'defects', 'unreachable')
  const nobody = () => ({ ...makePerson(world, random), email: '', phone: '' })
  const at = world.shopEnd - 80 * dayMs
  for (let i = 0; i < 3; i++) {
    const id = writeShopPerson(world, random, nobody(), { createdAt: at, orders: 1 })
    world.plant('missing-identifier', 'shop.customer', id, 'Neither e-mail nor phone')
  }
  const id = writeSupportUser(world, random, nobody(), { organizationId: '', at })
  world.plant('missing-identifier', 'support.user', id, 'Neither e-mail nor phone')
}

function plantDates(world: World): void {
  const random = createRandom(world.seed, 'defects', 'dates')
  const createdAt = world.shopEnd - 120 * dayMs
  const unborn = makePerson(world, random, { birthday: '2091-04-01' })
  const contact = writeMarketingContact(world, random, unborn, { createdAt })
  world.plant('impossible-date', 'marketing.contact', contact, 'Born in 2091')
  const person = makePerson(world, random)
  const requesterId = writeSupportUser(world, random, person, { organizationId: '', at: createdAt })
  const at = world.end - 30 * dayMs
  const about = { subject: 'Late delivery', description: 'It came.', priority: 'low', status: 'solved' } as const
  const ticket = writeTicket(world, {
    requesterId,
    organizationId: '',
    ...about,
    createdAt: at,
    firstAnswerAt: at + 60_000,
    solvedAt: at - dayMs,
  })
  world.plant('impossible-date', 'support.ticket', ticket, 'Solved before it was opened')
  const customerId = writeShopPerson(world, random, person, { createdAt, orders: 0 })
  const future = writeOrder(world, {
    customerId,
    placedAt: world.shopEnd + 40 * dayMs,
    status: 'placed',
    lines: [{ sku: 'HUI-F-500', quantity: 1 }],
  })
  world.plant('impossible-date', 'shop.order', future.number, 'Placed in the future')
}

function plantConsentConflicts(world: World): void {
  const random = createRandom(world.seed, 'defects', 'consent')
  const winter = campaigns[campaigns.length - 1] ?? campaigns[0]
  for (let i = 0; i < 4; i++) {
    const createdAt = world.shopEnd - (200 + i) * dayMs
    const contactId = writeMarketingContact(world, random, makePerson(world, random), { createdAt, consents: [] })
    const mail = { purpose: 'marketing', channel: 'mail' } as const
    writeConsent(world, contactId, { ...mail, state: 'given', at: createdAt })
    writeConsent(world, contactId, {
      ...mail,
      state: 'withdrawn',
      at: world.end - (40 + i) * dayMs,
      method: 'unsubscribe link',
    })
    const touch = writeTouch(world, contactId, winter, 'sent', world.end - winter.daysAgo * dayMs)
    world.plant('consent-conflict', 'marketing.touch', touch, `Sent to ${contactId} after consent was withdrawn`)
  }
}

function plantSameKey(world: World): void {
  const random = createRandom(world.seed, 'defects', 'same-key')
  const createdAt = world.shopEnd - 150 * dayMs
  const person = makePerson(world, random, { phone: '+441134960186' })
  const customerId = writeShopPerson(world, random, person, { createdAt, orders: 2 })
  writeShopPerson(world, random, { ...person, phone: '+441134960187' }, { createdAt, orders: 0, customerId })
  world.plant('duplicate-key', 'shop.customer', customerId, 'The key stands twice in one export with different content')
  const id = writeSupportUser(world, random, person, { organizationId: '', at: createdAt })
  writeSupportUser(world, random, { ...person, phone: '' }, { organizationId: '', at: createdAt + dayMs, id })
  world.plant('duplicate-key', 'support.user', id, 'The key stands twice in one export with different content')
}

/** Marks the web shop as stale: its export ends four hours before the others. */
export function plantStaleSource(world: World): void {
  world.plant('stale-source', 'shop.*', '', `Ends at ${iso(world.shopEnd)}, the other sources at ${iso(world.end)}`)
}
