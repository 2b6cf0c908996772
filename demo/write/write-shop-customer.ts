import type { Account } from '../accounts/make-account'
import { makePhone, writePhone } from '../people/make-phone'
import type { Person } from '../people/make-person'
import type { Random } from '../random'
import { dayMs, iso } from '../when'
import type { World } from '../world'
import { writeOrders } from './write-orders'

/** What is fixed about a shop customer; `orders` 0 means none. */
export type ShopWish = { customerId?: string; householdId?: string; createdAt: number; orders?: number }

/** Writes a person as a customer of the web shop with orders, baskets and loyalty. Returns the customer id. */
export function writeShopPerson(world: World, random: Random, person: Person, wish: ShopWish): string {
  const customerId = wish.customerId ?? nextCustomerId(world)
  const orders =
    wish.orders ??
    random.weighted([
      [0, 12],
      [1, 26],
      [3, 26],
      [6, 20],
      [10, 16],
    ] as const)
  world.out.csv('shop.customer', {
    customer_id: customerId,
    kind: 'personal',
    first_name: person.first,
    last_name: person.last,
    email: person.email,
    email_verified: person.email === '' ? '' : person.emailVerified,
    phone: writePhone(random, person.phone),
    street: person.address.street,
    city: person.address.city,
    postcode: person.address.postcode,
    country: person.address.country,
    household_id: wish.householdId,
    loyalty_tier: orders > 6 ? 'gold' : orders > 2 ? 'silver' : 'basic',
    birthday: random.chance(0.6) ? person.birthday : '',
    created_at: iso(wish.createdAt),
    updated_at: iso(wish.createdAt + Math.floor(random.next() * (world.shopEnd - wish.createdAt))),
  })
  world.isReally('shop.customer', customerId, 'person', person.truthId)
  writeOrders(world, random, customerId, wish.createdAt, orders)
  return customerId
}

/** Writes an account as a business customer of the shop; `proven` gives it the VAT number, else only looks join it to the account. */
export function writeShopBusiness(
  world: World,
  random: Random,
  account: Account,
  wish: ShopWish & { name?: string; proven: boolean; email?: string; street?: string },
): string {
  const customerId = wish.customerId ?? nextCustomerId(world)
  const { company } = account
  world.out.csv('shop.customer', {
    customer_id: customerId,
    kind: 'business',
    company_name: wish.name ?? company.legalName,
    vat_number: wish.proven ? company.vat : '',
    email: wish.email ?? `orders@${company.domain}`,
    email_verified: false,
    phone: writePhone(random, account.phone || makePhone(world, company.address.country)),
    street: wish.street ?? company.address.street,
    city: company.address.city,
    postcode: company.address.postcode,
    country: company.address.country,
    created_at: iso(wish.createdAt),
    updated_at: iso(Math.min(world.shopEnd, wish.createdAt + 30 * dayMs)),
  })
  world.isReally('shop.customer', customerId, 'account', account.truthId)
  writeOrders(world, random, customerId, wish.createdAt, wish.orders ?? random.int(1, 5))
  return customerId
}

function nextCustomerId(world: World): string {
  return `WC-${300_000 + world.nextNumber('shop.customer')}`
}
