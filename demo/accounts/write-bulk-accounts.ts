import { varyPerson } from '../people/vary-person'
import { createRandom, type Random } from '../random'
import { dayMs } from '../when'
import { towns } from '../words/places'
import type { World } from '../world'
import { writeAccount } from '../write/write-account'
import { writeCrmAccount } from '../write/write-crm-account'
import { writeCrmContact } from '../write/write-crm-contact'
import { type Account, makeAccount } from './make-account'
import type { Company } from './make-company'
import { companyVariations, varyCompanyName } from './vary-company-name'

/** Writes the ordinary accounts, with about one in twenty doubled, branched or owned by another. */
export async function writeBulkAccounts(world: World, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const random = createRandom(world.seed, 'account', i)
    const account = makeAccount(world, random)
    writeAccount(world, random, account)
    writeContactDuplicates(world, random, account)
    const twist = random.next()
    if (twist < 0.025) writeAccountDuplicate(world, random, account)
    else if (twist < 0.035) i += writeBranch(world, random, account)
    else if (twist < 0.045) i += writeSubsidiary(world, random, account)
    else if (twist < 0.06) i += writeSecondAccount(world, random, account)
    await world.out.drain()
  }
}

/** Writes the account once more in the CRM, as a colleague entered it again: same company, same sponsor, other ids. */
function writeAccountDuplicate(world: World, random: Random, account: Account): void {
  const number = world.nextNumber('crm.duplicate')
  const sponsor = account.members[0]
  const name = varyCompanyName(random, account.name, random.pick(companyVariations))
  const vat = random.chance(0.4) ? account.company.vat : ''
  const company: Company = { ...account.company, companyId: `CC-${9_000_000 + number}`, name, vat }
  const stages = [{ stage: 'lead' as const, at: world.end - random.int(20, 200) * dayMs, reason: 'Asked for a price' }]
  const members = sponsor
    ? [
        {
          ...sponsor,
          contactId: `CP-${9_000_000 + number}`,
          person: random.chance(0.5) ? sponsor.person : varyPerson(random, sponsor.person, 'initial'),
        },
      ]
    : []
  const life = { ...account.life, stages, spells: [] }
  writeCrmAccount(world, random, {
    ...account,
    accountId: `CA-${9_000_000 + number}`,
    name,
    company,
    members,
    life,
    stage: 'lead',
    plan: null,
  })
}

/** Another office of the same firm under its town's name: a different account of a different company. */
function writeBranch(world: World, random: Random, account: Account): 1 {
  const town = random.pick(towns[account.company.address.country])
  const name = `${account.company.name} ${town.city}`
  writeAccount(
    world,
    random,
    makeAccount(world, random, { companyWish: { name }, country: account.company.address.country }),
  )
  return 1
}

/** A company owned by the account's company, with its own account. */
function writeSubsidiary(world: World, random: Random, account: Account): 1 {
  const name = `${account.company.name} (${random.pick(['EU', 'North', 'Holdings', 'Digital'])})`
  const companyWish = { name, parentId: account.company.companyId }
  writeAccount(world, random, makeAccount(world, random, { companyWish, country: account.company.address.country }))
  return 1
}

/** A second account of the very same company, for instance a canteen. Billing has no VAT number for it. */
function writeSecondAccount(world: World, random: Random, account: Account): 1 {
  const name = `${account.name} ${random.pick(['Canteen', 'Reception', 'Warehouse'])}`
  const second = makeAccount(world, random, { company: account.company, name })
  writeAccount(world, random, second, false)
  return 1
}

/** Now and then a contact stands in the CRM twice. */
function writeContactDuplicates(world: World, random: Random, account: Account): void {
  for (const member of account.members) {
    if (!member.inCrm || !random.chance(0.03)) continue
    const kind = random.pick([
      'nickname',
      'typo',
      'unverified-email',
      'missing-email',
      'transposed',
      'shared-mailbox',
    ] as const)
    const shared = { ...member.person, email: `info@${account.company.domain}`, emailVerified: false }
    const person = kind === 'shared-mailbox' ? shared : varyPerson(random, member.person, kind)
    writeCrmContact(world, random, account, {
      ...member,
      contactId: `CP-${8_000_000 + world.nextNumber('crm.contact-duplicate')}`,
      person,
    })
  }
}
