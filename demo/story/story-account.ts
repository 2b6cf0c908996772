import { type Account, makeAccount } from '../accounts/make-account'
import type { AccountLife, Stage } from '../accounts/make-life'
import { makeAddress } from '../people/make-address'
import { createRandom } from '../random'
import { addMonths, dayMs } from '../when'
import { plans } from '../words/catalogue'
import { ownerNamed } from '../words/owners'
import { towns } from '../words/places'
import type { World } from '../world'
import { writeAccount } from '../write/write-account'

/** A story account as one line of a table; `monthly` in pounds, `renewsIn` in days. */
export type StoryLine = {
  number: number
  name: string
  stage: Stage
  owner: string
  plan: 'Office 20' | 'Office 40' | 'Office 60' | 'Office 100'
  monthly: number
  users: number
  renewsIn: number
  domain?: string
}

/** Makes and writes an account whose figures a story fixes; `more` overrides anything else about it. */
export function writeStoryAccount(
  world: World,
  line: StoryLine,
  more: Parameters<typeof makeAccount>[2] = {},
): Account {
  const random = createRandom(world.seed, 'story', line.name)
  const account = makeAccount(world, random, storyWish(world, line, more))
  writeAccount(world, random, account)
  return account
}

/** The wish behind a story account, for stories that write it themselves. */
export function storyWish(world: World, line: StoryLine, more: Parameters<typeof makeAccount>[2] = {}) {
  const random = createRandom(world.seed, 'story-wish', line.name)
  const plan = plans.find((one) => one.name === line.plan) ?? plans[0]
  const day = Math.floor(world.end / dayMs) * dayMs
  const renewsAt = day + line.renewsIn * dayMs
  const startedAt = addMonths(renewsAt, -12 * random.int(2, 4)) + 10 * 3_600_000
  const id = String(line.number).padStart(5, '0')
  return {
    accountId: `CA-${id}`,
    customerId: `cus_H${id}`,
    subscriptionId: `sub_H${id}`,
    workspaceId: `ws_${Number(id) + 4000}`,
    country: 'GB' as const,
    owner: ownerNamed(line.owner),
    discount: 1 - (line.monthly * 100) / plan.monthly,
    life: steadyLife(startedAt, plan, line.stage, world.end),
    renewsAt,
    termMonths: 12,
    seats: plan.seats,
    users: line.users,
    pace: 3.4,
    links: 'full' as const,
    crmSays: { plan, monthly: line.monthly * 100 },
    ...more,
    companyWish: {
      name: line.name,
      companyId: `CC-${id}`,
      ...(line.domain ? { domain: line.domain } : {}),
      address: makeAddress(random, 'GB', towns.GB[0]),
      ...more.companyWish,
    },
  }
}

function steadyLife(startedAt: number, plan: (typeof plans)[number], stage: Stage, end: number): AccountLife {
  const stages: AccountLife['stages'] = [
    { stage: 'lead', at: startedAt - 40 * dayMs, reason: 'Asked for a price' },
    { stage: 'trial', at: startedAt - 14 * dayMs, reason: 'Tasting at the office' },
    { stage: 'onboarding', at: startedAt, reason: 'Signed' },
    { stage: 'active', at: startedAt + 24 * dayMs, reason: 'Machine running' },
  ]
  if (stage === 'at_risk') stages.push({ stage, at: end - 14 * dayMs, reason: 'Usage fell' })
  return { stages, spells: [{ at: startedAt, plan, reason: 'First order' }], interval: 'year', startedAt }
}
