import { leavingOf } from '../accounts/leaving'
import { type Account, monthlyPrice } from '../accounts/make-account'
import type { PlanSpell } from '../accounts/make-life'
import { opaqueId } from '../opaque-id'
import type { Random } from '../random'
import { addMonths, dayMs, iso } from '../when'
import type { World } from '../world'

/** The newest invoice: when it was issued, until when it pays, and whether it is unpaid past its due day. */
export type LastInvoice = { issuedAt: number; periodEnd: number; late: boolean }

/** Writes an invoice per billing date while a plan was held, with its payments. Totals follow the plan held at that moment. */
export function writeInvoices(world: World, random: Random, account: Account): LastInvoice {
  const { life } = account
  const leaving = leavingOf(world, account)
  const months = life.interval === 'year' ? 12 : 1
  const last: LastInvoice = { issuedAt: life.startedAt, periodEnd: addMonths(life.startedAt, months), late: false }
  const struggles = account.stage === 'at_risk' && random.chance(0.3)
  for (let turn = 0; ; turn++) {
    const issuedAt = addMonths(life.startedAt, turn * months)
    if (issuedAt > world.end) return last
    const plan = spellAt(life.spells, issuedAt)?.plan ?? null
    if (!plan) continue
    const newest = addMonths(issuedAt, months) > world.end
    const unpaid = newest && issuedAt > world.end - 75 * dayMs && (struggles || random.chance(0.04))
    last.issuedAt = issuedAt
    last.periodEnd = addMonths(life.startedAt, (turn + 1) * months)
    const total = monthlyPrice(account, plan) * months
    last.late = writeInvoice(world, random, account, issuedAt, total, unpaid, leaving?.paysLater(issuedAt) ?? 0)
  }
}

/** The plan spell that holds at a time, or undefined before the first. */
export function spellAt(spells: readonly PlanSpell[], at: number): PlanSpell | undefined {
  return spells.findLast((spell) => spell.at <= at)
}

function writeInvoice(
  world: World,
  random: Random,
  account: Account,
  issuedAt: number,
  total: number,
  unpaid: boolean,
  laterDays: number,
): boolean {
  const number = world.nextNumber('billing.invoice')
  const id = opaqueId('in_', number)
  const dueAt = issuedAt + 14 * dayMs
  const soonest = issuedAt + random.int(1, random.chance(0.06) ? 30 : 13) * dayMs + random.int(0, 30_000) * 1000
  const paidAt = Math.min(soonest + laterDays * dayMs, Math.max(soonest, world.end))
  const paid = !unpaid && paidAt <= world.end
  world.out.json('billing.invoice', {
    id,
    number: `HC-${100_000 + number}`,
    customer: account.customerId,
    subscription: account.subscriptionId,
    currency: account.currency,
    total,
    status: paid ? 'paid' : 'open',
    issued_at: iso(issuedAt),
    due_at: iso(dueAt),
    paid_at: paid ? iso(paidAt) : null,
    updated: iso(paid ? paidAt : issuedAt),
  })
  const method = random.pick(['card', 'direct_debit', 'direct_debit', 'transfer'])
  const pay = (status: 'succeeded' | 'failed', at: number) =>
    world.out.json('billing.payment', {
      id: opaqueId('py_', world.nextNumber('billing.payment')),
      invoice: id,
      customer: account.customerId,
      amount: total,
      currency: account.currency,
      status,
      method,
      at: iso(at),
    })
  if (paid && random.chance(0.03)) pay('failed', issuedAt + dayMs / 2)
  if (paid) pay('succeeded', paidAt)
  if (unpaid && dueAt < world.end) pay('failed', dueAt)
  return !paid && dueAt < world.end
}
