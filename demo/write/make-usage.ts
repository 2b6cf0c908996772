import { leavingOf } from '../accounts/leaving'
import type { Account, Member } from '../accounts/make-account'
import type { Random } from '../random'
import { dayMs, officeTime } from '../when'
import { portalFeatures } from '../words/ticket-words'
import type { World } from '../world'
import { writeProductCall } from './product-call'

/** How many weeks of detail the product keeps. */
export const detailWeeks = 26

/** Writes what a user did from joining until `stopsAt`: the first sign-in, then the last weeks in detail. Usage of accounts at risk fades, that of most who leave too. */
export function makeUsage(
  world: World,
  random: Random,
  account: Account,
  member: Member,
  joinedAt: number,
  stopsAt: number,
): void {
  usageEvent(world, random, account, member, 'Signed in', joinedAt + 60_000)
  const leaving = leavingOf(world, account)
  const weekMs = 7 * dayMs
  const firstWeek = Math.max(joinedAt, stopsAt - detailWeeks * weekMs)
  for (let week = firstWeek; week < stopsAt; week += weekMs) {
    const weeksLeft = (stopsAt - week) / weekMs
    const fading = account.fadesTo + (1 - account.fadesTo) * Math.min(1, weeksLeft / 8)
    const expected = account.pace * fading * world.scale.eventRate
    const count = Math.floor(expected * 2 * random.next() + random.next())
    const days = Math.min(7, (stopsAt - week) / dayMs)
    for (let i = 0; i < count; i++) {
      const call = usageCall(
        world,
        random,
        account,
        member,
        random.weighted(kinds),
        officeTime(random, week, days, stopsAt),
      )
      if (!leaving?.misses(call.at)) writeProductCall(world, call)
    }
  }
}

const kinds = [
  ['Signed in', 34],
  ['Feature used', 34],
  ['Order placed in portal', 16],
  ['Invoice viewed', 9],
  ['Machine serviced', 4],
  ['User invited', 3],
] as const

/** Writes one thing a user did in the portal, with properties that fit it. */
export function usageEvent(
  world: World,
  random: Random,
  account: Account,
  member: Member,
  event: (typeof kinds)[number][0],
  at: number,
): void {
  writeProductCall(world, usageCall(world, random, account, member, event, at))
}

function usageCall(
  world: World,
  random: Random,
  account: Account,
  { userId }: Member,
  event: (typeof kinds)[number][0],
  at: number,
) {
  const { workspaceId: groupId } = account
  return { type: 'track' as const, userId, event, properties: properties(world, random, account, event), at, groupId }
}

function properties(world: World, random: Random, account: Account, event: (typeof kinds)[number][0]): object {
  switch (event) {
    case 'Signed in':
      return { method: random.pick(['password', 'link', 'single sign-on']) }
    case 'Feature used':
      return { feature: random.pick(portalFeatures) }
    case 'Order placed in portal':
      return {
        order_id: `PO-${world.nextNumber('product.order')}`,
        kilos: random.int(2, 24),
        currency: account.currency,
      }
    case 'Invoice viewed':
      return { format: random.pick(['pdf', 'screen']) }
    case 'Machine serviced':
      return { machine: `Grinder ${random.int(1, 3)}`, result: random.pick(['fine', 'part replaced']) }
    case 'User invited':
      return { role: 'member' }
  }
}
