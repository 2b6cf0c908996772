import { type Account, type AccountWish, makeAccount } from '../accounts/make-account'
import { createRandom, type Random } from '../random'
import { dayMs, iso } from '../when'
import type { World } from '../world'
import { writeAccount } from '../write/write-account'
import { writeCrmAccount } from '../write/write-crm-account'
import { writeCrmContact } from '../write/write-crm-contact'

/** Plants defects of accounts: impossible contract dates, stage jumps, two subscriptions, no contacts, wrong references, twice-used keys. */
export function plantInAccounts(world: World): void {
  const random = createRandom(world.seed, 'defects', 'accounts')
  plantContractDates(world, random)
  plantStageJumps(world, random)
  plantSecondSubscriptions(world, random)
  plantWithoutContacts(world, random)
  plantWrongReferences(world, random)
  plantSameKey(world, random)
}

/** An ordinary active British account whose systems all name each other. */
export function plainAccount(world: World, random: Random, wish: AccountWish = {}): Account {
  const base = { country: 'GB', stage: 'active', links: 'full', vatInBilling: true, currency: 'GBP' } as const
  return makeAccount(world, random, { ...base, ...wish })
}

function plantContractDates(world: World, random: Random): void {
  for (let i = 0; i < 2; i++) {
    const account = plainAccount(world, random)
    account.crmSays.contractStart = account.renewsAt + 200 * dayMs
    writeAccount(world, random, account)
    world.plant('impossible-date', 'crm.account', account.accountId, 'Contract starts after it renews')
  }
}

function plantStageJumps(world: World, random: Random): void {
  for (const stage of ['trial', 'lead', 'trial'] as const) {
    const account = plainAccount(world, random)
    account.life.stages.push({ stage, at: world.end - random.int(5, 60) * dayMs, reason: 'Set by hand' })
    writeAccount(world, random, { ...account, stage })
    world.plant('invalid-state', 'crm.account', account.accountId, `Stage went from active back to ${stage}`)
  }
}

function plantSecondSubscriptions(world: World, random: Random): void {
  for (let i = 0; i < 2; i++) {
    const account = plainAccount(world, random)
    writeAccount(world, random, account)
    world.out.json('billing.subscription', {
      id: `${account.subscriptionId}x`,
      customer: account.customerId,
      plan: 'Office 20',
      seats: 5,
      amount: 48_000,
      interval: 'month',
      currency: account.currency,
      status: 'active',
      started_at: iso(account.life.startedAt),
      current_period_end: iso(world.end + 20 * dayMs),
      canceled_at: null,
      updated: iso(account.life.startedAt),
    })
    world.plant('relationship-count', 'billing.customer', account.customerId, 'Two active subscriptions at once')
  }
}

function plantWithoutContacts(world: World, random: Random): void {
  for (let i = 0; i < 2; i++) {
    const account = plainAccount(world, random)
    for (const member of account.members) member.inCrm = false
    writeAccount(world, random, account)
    world.plant('relationship-count', 'crm.account', account.accountId, 'Active account without a contact')
  }
}

function plantWrongReferences(world: World, random: Random): void {
  for (let i = 0; i < 2; i++) {
    const right = plainAccount(world, random)
    const wrong = plainAccount(world, random)
    wrong.crmSays.customerId = right.customerId
    writeAccount(world, random, right)
    writeAccount(world, random, wrong)
    world.plant(
      'wrong-reference',
      'crm.account',
      wrong.accountId,
      `Names ${right.customerId}, which belongs to ${right.accountId}; the VAT numbers differ`,
    )
  }
}

function plantSameKey(world: World, random: Random): void {
  for (let i = 0; i < 2; i++) {
    const account = plainAccount(world, random)
    writeAccount(world, random, account)
    const sponsor = account.members[0]
    if (!sponsor) continue
    writeCrmContact(world, random, account, {
      ...sponsor,
      title: 'Chief of staff',
      person: { ...sponsor.person, phone: '+441134960188' },
    })
    world.plant(
      'duplicate-key',
      'crm.contact',
      sponsor.contactId,
      'The key stands twice in one export with different content',
    )
  }
  const account = plainAccount(world, random)
  writeAccount(world, random, account)
  writeCrmAccount(
    world,
    random,
    { ...account, members: [], phone: '+441134960189', life: { ...account.life, stages: [] } },
    false,
  )
  world.plant(
    'duplicate-key',
    'crm.account',
    account.accountId,
    'The key stands twice in one export with different content',
  )
}
