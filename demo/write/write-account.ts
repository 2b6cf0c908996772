import type { Account } from '../accounts/make-account'
import type { Random } from '../random'
import { dayMs } from '../when'
import type { World } from '../world'
import { writeBilling } from './write-billing'
import { writeCrmAccount } from './write-crm-account'
import { writeMarketingContact } from './write-marketing'
import { writeProductAccount } from './write-product-account'
import { writeShopBusiness } from './write-shop-customer'
import { writeSupportAccount } from './write-support'

/** Writes an account into every system that knows it. `ownsCompany` false when another account already wrote the company. */
export function writeAccount(world: World, random: Random, account: Account, ownsCompany = true): void {
  writeCrmAccount(world, random, account, ownsCompany)
  writeBilling(world, random, account)
  writeProductAccount(world, random, account)
  writeSupportAccount(world, random, account)
  const { startedAt, spells } = account.life
  const oldEnough = spells.length > 0 && startedAt < world.shopEnd - 40 * dayMs
  // The VAT number is the company's: an account that shares its company must not be joined to another by it.
  if (oldEnough && ownsCompany && random.chance(0.14)) {
    const proven = random.chance(0.75)
    writeShopBusiness(world, random, account, { createdAt: startedAt + 20 * dayMs, proven })
  }
  for (const { person } of account.members) {
    if (!random.chance(0.4)) continue
    const createdAt = Math.min(world.end - dayMs, account.life.stages[0]?.at ?? startedAt)
    writeMarketingContact(world, random, person, { createdAt, business: true })
  }
}
