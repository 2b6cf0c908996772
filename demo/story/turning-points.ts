import { makeAccount } from '../accounts/make-account'
import { createRandom } from '../random'
import { addMonths, dayMs, officeTime } from '../when'
import { plans } from '../words/catalogue'
import type { World } from '../world'
import { writeAccount } from '../write/write-account'
import { usageEvent } from '../write/make-usage'
import { storyWish, writeStoryAccount } from './story-account'

const [office20, office40, , office100] = plans

/** Writes an account that left 45 days ago on Office 100 after two late deliveries; returns its CRM id. */
export function writeChurn(world: World): string {
  const line = {
    number: 1777,
    name: 'Tamarind House',
    stage: 'churned',
    owner: 'Carys Bevan',
    plan: 'Office 100',
    monthly: 1980,
    users: 38,
    renewsIn: 150,
  } as const
  const base = storyWish(world, line)
  const startedAt = addMonths(base.renewsAt, -36) + 10 * 3_600_000
  const churnAt = world.end - 45 * dayMs
  const stages = [
    { stage: 'lead' as const, at: startedAt - 50 * dayMs, reason: 'Asked for a price' },
    { stage: 'trial' as const, at: startedAt - 14 * dayMs, reason: 'Tasting at the office' },
    { stage: 'onboarding' as const, at: startedAt, reason: 'Signed' },
    { stage: 'active' as const, at: startedAt + 33 * dayMs, reason: 'Machine running' },
    { stage: 'at_risk' as const, at: churnAt - 61 * dayMs, reason: 'Sponsor left' },
    { stage: 'churned' as const, at: churnAt, reason: 'Moved to a competitor' },
  ]
  const spells = [
    { at: startedAt, plan: office40, reason: 'First order' },
    { at: addMonths(startedAt, 12), plan: office100, reason: 'Second building joined' },
    { at: churnAt, plan: null, reason: 'Moved to a competitor' },
  ]
  return writeStoryAccount(world, line, {
    life: { stages, spells, interval: 'year', startedAt },
    crmSays: {},
    fadesTo: 0.2,
  }).accountId
}

/** Writes an account that grew from Office 20 to Office 100 in a year and a half, last 40 days ago; returns its CRM id. */
export function writeExpansion(world: World): string {
  const line = {
    number: 1822,
    name: 'Larch & Lantern',
    stage: 'active',
    owner: 'Rohan Mistry',
    plan: 'Office 100',
    monthly: 1980,
    users: 44,
    renewsIn: 325,
  } as const
  const day = Math.floor((world.end - 40 * dayMs) / dayMs) * dayMs + 10 * 3_600_000
  const startedAt = addMonths(day, -18)
  const stages = [
    { stage: 'lead' as const, at: startedAt - 31 * dayMs, reason: 'Came by the campaign “Grinder week”' },
    { stage: 'trial' as const, at: startedAt - 14 * dayMs, reason: 'Tasting at the office' },
    { stage: 'onboarding' as const, at: startedAt, reason: 'Signed' },
    { stage: 'active' as const, at: startedAt + 19 * dayMs, reason: 'Machine running' },
  ]
  const spells = [
    { at: startedAt, plan: office20, reason: 'First order' },
    { at: addMonths(startedAt, 7), plan: office40, reason: 'More people joined' },
    { at: addMonths(startedAt, 18), plan: office100, reason: 'New building in York' },
  ]
  return writeStoryAccount(world, line, { life: { stages, spells, interval: 'month', startedAt } }).accountId
}

/** Writes the account with the most events, spread over a year; drains as it goes. Returns its CRM id. */
export async function writeBusiest(world: World): Promise<string> {
  const random = createRandom(world.seed, 'story', 'busiest')
  const line = {
    number: 2000,
    name: 'Wharfedale Hospitals',
    stage: 'active',
    owner: 'Isobel Tarrant',
    plan: 'Office 100',
    monthly: 1980,
    users: 60,
    renewsIn: 210,
  } as const
  const account = makeAccount(world, random, { ...storyWish(world, line), pace: 0 })
  writeAccount(world, random, account)
  const count = world.scale.busiestEvents
  for (let i = 0; i < count; i++) {
    const at = officeTime(random, world.end - (1 - i / count) * 365 * dayMs, 1, world.end)
    usageEvent(
      world,
      random,
      account,
      random.pick(account.members),
      random.pick(['Signed in', 'Feature used', 'Feature used', 'Order placed in portal']),
      at,
    )
    if (i % 1000 === 0) await world.out.drain()
  }
  return account.accountId
}
