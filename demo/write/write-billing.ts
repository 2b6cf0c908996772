import { type Account, hasWorkspace, monthlyPrice } from '../accounts/make-account'
import { writePhone } from '../people/make-phone'
import { opaqueId } from '../opaque-id'
import type { Random } from '../random'
import { dayMs, iso } from '../when'
import type { Plan } from '../words/catalogue'
import type { World } from '../world'
import { spellAt, writeInvoices } from './write-invoices'

/** Writes an account as billing has it: customer, subscription, its changes, invoices and payments. Leads and trials are unknown to billing. */
export function writeBilling(world: World, random: Random, account: Account): void {
  const { life, plan } = account
  const lastSpell = life.spells.at(-1)
  if (!lastSpell) return
  writeBillingCustomer(world, random, account)
  const months = life.interval === 'year' ? 12 : 1
  const billedPlan = plan ?? life.spells.at(-2)?.plan ?? null
  const lastInvoice = writeInvoices(world, random, account)
  world.out.json('billing.subscription', {
    id: account.subscriptionId,
    customer: account.customerId,
    plan: billedPlan?.name,
    seats: account.seats,
    amount: monthlyPrice(account, billedPlan) * months,
    interval: life.interval,
    currency: account.currency,
    status: plan ? (lastInvoice.late ? 'past_due' : 'active') : 'canceled',
    started_at: iso(life.startedAt),
    current_period_end: plan ? iso(lastInvoice.periodEnd) : iso(lastSpell.at),
    canceled_at: plan ? null : iso(lastSpell.at),
    updated: iso(Math.max(lastSpell.at, lastInvoice.issuedAt)),
  })
  writeChanges(world, account)
}

function writeBillingCustomer(world: World, random: Random, account: Account): void {
  const { company, life } = account
  const linked = account.links !== 'no-billing-link'
  const full = account.links === 'full'
  world.out.json('billing.customer', {
    id: account.customerId,
    name: random.chance(0.5) ? company.legalName : account.name,
    email: `accounts@${company.domain}`,
    phone: random.chance(0.6) ? writePhone(random, account.phone) : null,
    tax_id: account.vatInBilling ? company.vat : null,
    currency: account.currency,
    address: {
      line1: company.address.street,
      city: company.address.city,
      postal_code: company.address.postcode,
      country: company.address.country,
    },
    created: iso(life.startedAt),
    updated: iso(life.spells.at(-1)?.at ?? life.startedAt),
    metadata: linked
      ? {
          ...(full || random.chance(0.9) ? { crm_account_id: account.accountId } : {}),
          ...(hasWorkspace(account) && (full || random.chance(0.6)) ? { workspace_id: account.workspaceId } : {}),
        }
      : {},
  })
  world.isReally('billing.customer', account.customerId, 'account', account.truthId)
}

function writeChanges(world: World, account: Account): void {
  let before: Plan | null = null
  let lastPlan: Plan | null = null
  for (const { at, plan, reason } of account.life.spells) {
    world.out.json('billing.subscription_change', {
      id: opaqueId('sc_', world.nextNumber('billing.subscription_change')),
      subscription: account.subscriptionId,
      customer: account.customerId,
      kind: changeKind(before, plan, lastPlan),
      from_plan: before?.name ?? null,
      to_plan: plan?.name ?? null,
      from_seats: before ? Math.min(before.seats, account.seats) : null,
      to_seats: plan ? Math.min(plan.seats, account.seats) : null,
      mrr_before: monthlyPrice(account, before),
      mrr_after: monthlyPrice(account, plan),
      currency: account.currency,
      at: iso(at),
      reason,
    })
    before = plan
    lastPlan = plan ?? lastPlan
  }
  writeRenewals(world, account)
}

function changeKind(before: Plan | null, plan: Plan | null, lastPlan: Plan | null): string {
  if (!plan) return 'canceled'
  if (!before) return lastPlan ? 'reactivated' : 'started'
  if (plan.monthly === before.monthly) return 'renewed'
  return plan.monthly > before.monthly ? 'upgraded' : 'downgraded'
}

function writeRenewals(world: World, account: Account): void {
  const { life } = account
  const yearMs = 365 * dayMs
  for (let at = life.startedAt + yearMs; at < world.end; at += yearMs) {
    const plan = spellAt(life.spells, at)?.plan
    const changedNear = life.spells.some((spell) => Math.abs(spell.at - at) < 40 * dayMs)
    if (!plan || changedNear) continue
    const seats = Math.min(plan.seats, account.seats)
    world.out.json('billing.subscription_change', {
      id: opaqueId('sc_', world.nextNumber('billing.subscription_change')),
      subscription: account.subscriptionId,
      customer: account.customerId,
      kind: 'renewed',
      from_plan: plan.name,
      to_plan: plan.name,
      from_seats: seats,
      to_seats: seats,
      mrr_before: monthlyPrice(account, plan),
      mrr_after: monthlyPrice(account, plan),
      currency: account.currency,
      at: iso(at),
      reason: 'Renewed',
    })
  }
}
