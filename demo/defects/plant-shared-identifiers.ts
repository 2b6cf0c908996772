import { makePerson } from '../people/make-person'
import { createRandom } from '../random'
import { dayMs } from '../when'
import type { World } from '../world'
import { writeMarketingContact } from '../write/write-marketing'
import { writeShopPerson } from '../write/write-shop-customer'

/** Plants addresses that many people share: a tester's junk (40 customers) and the reception of a shared office (60 records), all said to be verified. */
export function plantSharedIdentifiers(world: World): void {
  const random = createRandom(world.seed, 'defects', 'shared')
  const createdAt = world.shopEnd - 210 * dayMs
  const junk = 'test@test.com'
  const reception = 'reception@granarywharf.example'
  for (let i = 0; i < 40; i++)
    writeShopPerson(world, random, { ...makePerson(world, random), email: junk }, { createdAt, orders: i % 3 })
  world.plant('shared-identifier', 'shop.customer', junk, 'One junk address on 40 different people')
  for (let i = 0; i < 30; i++) {
    const person = { ...makePerson(world, random), email: reception }
    writeShopPerson(world, random, person, { createdAt, orders: 1 })
    const other = { ...makePerson(world, random), email: reception }
    writeMarketingContact(world, random, other, { createdAt, consents: [] })
  }
  world.plant('shared-identifier', 'shop.customer', reception, 'One reception on 60 records of different people')
}
