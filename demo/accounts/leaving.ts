import { createRandom } from '../random'
import { dayMs } from '../when'
import type { World } from '../world'
import type { Account } from './make-account'

/** How an account that leaves shows it before: less use, complaints, late payment, or nothing at all. Times are UTC milliseconds. */
export type Leaving = {
  at: number
  /** Whether something a user would have done at this time is left undone. */
  misses(at: number): boolean
  /** Tickets raised in the last weeks: when, and whether it presses. */
  complaints: { at: number; pressing: boolean }[]
  /** Days by which an invoice issued then is paid later than it would have been. */
  paysLater(issuedAt: number): number
}

const fadeMs = 14 * 7 * dayMs

/**
 * The signs of a churned account, or null for one that stays or whose story tells its own. Drawn from a source of chance of
 * its own, so that nothing else about the company changes with them.
 */
export function leavingOf(
  world: Pick<World, 'seed'>,
  account: Pick<Account, 'stage' | 'life' | 'fadesTo' | 'accountId'>,
): Leaving | null {
  const left = account.life.spells.at(-1)
  if (account.stage !== 'churned' || account.fadesTo < 1 || !left || left.plan) return null
  const { at } = left
  const random = createRandom(world.seed, 'leaving', account.accountId)
  const fadesTo = random.chance(0.75) ? 0.05 + random.next() * 0.3 : 1
  const complains = random.chance(0.45) ? random.int(2, 4) : 0
  const delay = random.chance(0.35) ? random.int(14, 26) : 0
  return {
    at,
    misses: (when) => random.next() > fadesTo + (1 - fadesTo) * Math.min(1, Math.max(0, at - when) / fadeMs),
    complaints: Array.from({ length: complains }, () => ({
      at: Math.max(account.life.startedAt, at - random.int(8, 130) * dayMs) + random.int(0, 6 * 3600) * 1000,
      pressing: random.chance(0.5),
    })),
    paysLater: (issuedAt) => (at - issuedAt < 400 * dayMs ? delay : 0),
  }
}
