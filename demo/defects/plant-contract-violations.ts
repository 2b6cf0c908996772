import { iso } from '../when'
import type { World } from '../world'

/** Plants rows that break their contract: days that do not exist, fractions of a penny, unknown words, bad addresses. They stand for nobody. */
export function plantContractViolations(world: World): void {
  const at = iso(world.end - 3_000_000_000)
  const year = new Date(world.end).getUTCFullYear()
  const impossibleDay = `${year}-02-30`
  const broken = (object: string, id: string, note: string) => world.plant('contract-violation', object, id, note)

  const stamp = { created_at: at, updated_at: at }
  world.out.csv('crm.contact', {
    contact_id: 'CP-BAD01',
    account_id: 'CA-00731',
    first_name: 'Jo',
    last_name: 'Bloggs',
    email: 'jo.bloggs@@halden..example',
    email_verified: true,
    role: 'member',
    language: 'en',
    created_at: at,
    modified_at: at,
  })
  broken('crm.contact', 'CP-BAD01', 'Not an e-mail address')
  world.out.csv('marketing.contact', {
    contact_id: 'MK-BAD01',
    email: 'lea.bad@posteo.example',
    email_verified: false,
    first_name: 'Lea',
    last_name: 'Bad',
    birthday: '1990-02-30',
    language: 'en',
    ...stamp,
  })
  broken('marketing.contact', 'MK-BAD01', '30 February')
  const order = {
    customer_id: 'WC-11873',
    status: 'delivered',
    payment_status: 'paid',
    currency: 'GBP',
    updated_at: at,
  }
  world.out.csv('shop.order', {
    ...order,
    order_number: 'W-BAD01',
    placed_at: `${impossibleDay}T10:00:00Z`,
    total: '31.00',
  })
  broken('shop.order', 'W-BAD01', '30 February')
  world.out.csv('shop.order', { ...order, order_number: 'W-BAD02', placed_at: at, total: '31.005' })
  broken('shop.order', 'W-BAD02', 'Half a penny')
  world.out.csv('support.ticket', {
    id: '47998',
    subject: 'Help',
    description: '',
    status: 'open',
    priority: 'blocker',
    channel: 'web',
    requester_id: '910000011873',
    created_at: at,
    updated_at: at,
  })
  broken('support.ticket', '47998', 'Unknown priority "blocker"')
  world.out.csv('marketing.consent', {
    consent_id: 'cns_bad01',
    contact_id: 'MK-200001',
    purpose: 'marketing',
    channel: 'mail',
    state: 'maybe',
    lawful_basis: 'consent',
    notice_version: '2026-01',
    method: 'web form',
    at,
  })
  broken('marketing.consent', 'cns_bad01', 'Unknown state "maybe"')
  const invoice = {
    customer: 'cus_H00731',
    subscription: 'sub_8Fq2Lm',
    currency: 'GBP',
    issued_at: at,
    due_at: at,
    paid_at: null,
    updated: at,
  }
  world.out.json('billing.invoice', { id: 'in_bad01', number: 'HC-99031', ...invoice, total: 1240.5, status: 'open' })
  broken('billing.invoice', 'in_bad01', 'Half a penny in minor units')
  world.out.json('billing.invoice', { id: 'in_bad02', number: 'HC-99032', ...invoice, total: 124_000, status: 'paied' })
  broken('billing.invoice', 'in_bad02', 'Unknown status "paied"')
  world.out.json('product.event', {
    type: 'track',
    messageId: 'msg-bad001',
    event: 'Signed in',
    properties: {},
    timestamp: at,
    receivedAt: at,
    context: {},
  })
  broken('product.event', 'msg-bad001', 'Neither a user nor an anonymous id')
}
