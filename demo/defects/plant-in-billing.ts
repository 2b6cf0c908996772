import { createRandom } from '../random'
import { dayMs, iso } from '../when'
import type { World } from '../world'
import { writeAccount } from '../write/write-account'
import { plainAccount } from './plant-in-accounts'

/** Plants defects of billing: payments that fall short, amounts that disagree with the last change, impossible states, facts of nobody. */
export function plantInBilling(world: World): void {
  const random = createRandom(world.seed, 'defects', 'billing')
  const money = { currency: 'GBP' } as const
  for (let i = 1; i <= 4; i++) {
    const account = plainAccount(world, random)
    writeAccount(world, random, account)
    const id = `in_short${i}`
    const of = { customer: account.customerId, ...money }
    const at = world.end - (20 + i) * dayMs
    const dates = {
      issued_at: iso(at),
      due_at: iso(at + 14 * dayMs),
      paid_at: iso(at + dayMs),
      updated: iso(at + dayMs),
    }
    world.out.json('billing.invoice', {
      id,
      number: `HC-9900${i}`,
      ...of,
      subscription: account.subscriptionId,
      total: 124_000,
      status: 'paid',
      ...dates,
    })
    world.out.json('billing.payment', {
      id: `py_short${i}`,
      invoice: id,
      ...of,
      amount: 114_000,
      status: 'succeeded',
      method: 'transfer',
      at: iso(at + dayMs),
    })
    world.plant('revenue-reconciles', 'billing.invoice', id, 'Paid £1,240.00 by its status, £1,140.00 by its payments')
  }
  plantStates(world)
  plantOrphans(world)
}

function plantStates(world: World): void {
  const random = createRandom(world.seed, 'defects', 'billing-states')
  const account = plainAccount(world, random)
  writeAccount(world, random, account)
  const at = world.end - 50 * dayMs
  const of = { customer: account.customerId, currency: 'GBP' }
  world.out.json('billing.invoice', {
    ...of,
    id: 'in_undated',
    number: 'HC-99011',
    subscription: account.subscriptionId,
    total: 9_900,
    status: 'paid',
    issued_at: iso(at),
    due_at: iso(at + 14 * dayMs),
    paid_at: null,
    updated: iso(at),
  })
  world.out.json('billing.payment', {
    ...of,
    id: 'py_undated',
    invoice: 'in_undated',
    amount: 9_900,
    status: 'succeeded',
    method: 'card',
    at: iso(at),
  })
  world.plant('invalid-state', 'billing.invoice', 'in_undated', 'Paid, yet without a day of payment')
  const other = plainAccount(world, random)
  writeAccount(world, random, other)
  const period = { started_at: iso(other.life.startedAt), current_period_end: iso(at), updated: iso(at) }
  const plan = { plan: 'Office 20', seats: 3, amount: 48_000, interval: 'month' }
  world.out.json('billing.subscription', {
    id: 'sub_undead',
    customer: other.customerId,
    currency: 'GBP',
    ...plan,
    ...period,
    status: 'canceled',
    canceled_at: null,
  })
  world.plant('invalid-state', 'billing.subscription', 'sub_undead', 'Cancelled, yet without a day of cancellation')
}

function plantOrphans(world: World): void {
  const at = world.end - 9 * dayMs
  for (let i = 1; i <= 2; i++) {
    const dates = { issued_at: iso(at), due_at: iso(at + 14 * dayMs), paid_at: null, updated: iso(at) }
    const of = { customer: `cus_gone${i}`, subscription: `sub_gone${i}`, currency: 'GBP' }
    world.out.json('billing.invoice', {
      id: `in_orphan${i}`,
      number: `HC-9902${i}`,
      ...of,
      total: 86_000,
      status: 'open',
      ...dates,
    })
    world.plant('orphan-fact', 'billing.invoice', `in_orphan${i}`, `No customer cus_gone${i}`)
  }
  world.out.csv('support.ticket', {
    id: '47999',
    subject: 'Who are we?',
    description: 'Sent by a requester the desk no longer has.',
    status: 'open',
    priority: 'low',
    channel: 'email',
    requester_id: '910000000001',
    organization_id: '360000000001',
    created_at: iso(at),
    first_response_due_at: iso(at + dayMs / 6),
    updated_at: iso(at),
  })
  world.plant('orphan-fact', 'support.ticket', '47999', 'Neither requester nor organisation exists')
  const line = {
    order_number: 'W-GONE1',
    line: 1,
    sku: 'HUI-F-500',
    product_name: 'Huila filter, 500 g',
    quantity: 1,
    unit_price: '15.50',
    currency: 'GBP',
  }
  world.out.csv('shop.order_line', line)
  world.plant('orphan-fact', 'shop.order_line', 'W-GONE1/1', 'No order W-GONE1')
  const touch = {
    touch_id: 'tch_orphan',
    contact_id: 'MK-0',
    campaign_id: 'CMP-142',
    campaign_name: 'Winter blends',
    kind: 'opened',
    at: iso(at),
  }
  world.out.csv('marketing.touch', touch)
  world.plant('orphan-fact', 'marketing.touch', 'tch_orphan', 'No contact MK-0')
}
