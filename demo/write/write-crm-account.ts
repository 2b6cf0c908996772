import { type Account, hasWorkspace, monthlyPrice } from '../accounts/make-account'
import { writePhone } from '../people/make-phone'
import { opaqueId } from '../opaque-id'
import type { Random } from '../random'
import { addMonths, dayMs, iso, isoDay } from '../when'
import { plans } from '../words/catalogue'
import { noteWords } from '../words/ticket-words'
import type { World } from '../world'
import { majorUnits } from './money'
import { writeCrmCompany } from './write-crm-company'
import { writeCrmContact } from './write-crm-contact'

/** Writes an account as the CRM has it: company, account, contacts, stages, notes. */
export function writeCrmAccount(world: World, random: Random, account: Account, ownsCompany = true): void {
  const { life, company, plan } = account
  if (ownsCompany) writeCrmCompany(world, company)
  const contract = plan ? contractOf(account) : {}
  const outdatedPlan = random.chance(0.05) && plan ? random.pick(plans) : plan
  const createdAt = life.stages[0]?.at ?? life.startedAt
  const changedAt = Math.max(life.stages.at(-1)?.at ?? createdAt, world.end - 60 * dayMs)
  const linked = account.links !== 'no-billing-link'
  const full = account.links === 'full'
  const namesCustomer = linked && life.spells.length > 0 && (full || random.chance(0.87))
  const expected = monthlyPrice(account, random.chance(0.07) ? (life.spells[0]?.plan ?? plan) : plan)
  const reviewedAt = account.crmSays.reviewedAt ?? Math.max(life.startedAt, world.end - random.int(5, 420) * dayMs)
  world.out.csv('crm.account', {
    account_id: account.accountId,
    company_id: company.companyId,
    account_name: account.name,
    owner_name: account.owner.name,
    owner_email: account.owner.email,
    owner_team: account.owner.team,
    stage: account.stage,
    plan: (account.crmSays.plan ?? outdatedPlan)?.name,
    ...contract,
    sponsor_contact_id: account.members.find((member) => member.inCrm)?.contactId,
    billing_customer_id: account.crmSays.customerId ?? (namesCustomer ? account.customerId : ''),
    workspace_id: linked && hasWorkspace(account) && (full || random.chance(0.85)) ? account.workspaceId : '',
    mrr_expected: plan ? majorUnits(account.crmSays.monthly ?? expected) : '',
    currency: account.currency,
    region: company.address.region,
    industry: company.industry,
    phone: writePhone(random, account.phone),
    website: `https://www.${company.domain}`,
    street: company.address.street,
    city: company.address.city,
    postcode: company.address.postcode,
    country: company.address.country,
    last_business_review: plan ? isoDay(reviewedAt) : '',
    created_at: iso(createdAt),
    modified_at: iso(changedAt + Math.floor(random.next() * (world.end - changedAt))),
  })
  world.isReally('crm.account', account.accountId, 'account', account.truthId)
  for (const member of account.members) if (member.inCrm) writeCrmContact(world, random, account, member)
  writeStages(world, account)
  if (random.chance(0.35))
    writeNote(world, account.accountId, account.owner.name, random.pick(noteWords), noteTime(world, random, createdAt))
}

/** Writes one note on an account. */
export function writeNote(world: World, accountId: string, author: string, body: string, at: number): void {
  const note_id = opaqueId('note_', world.nextNumber('crm.note'))
  world.out.csv('crm.note', { note_id, account_id: accountId, author, body, created_at: iso(at) })
}

function writeStages(world: World, account: Account): void {
  for (const { stage, at, reason } of account.life.stages) {
    const change_id = opaqueId('stg_', world.nextNumber('crm.stage'))
    const changed_by = account.owner.name
    world.out.csv('crm.stage', {
      change_id,
      account_id: account.accountId,
      stage,
      entered_at: iso(at),
      reason,
      changed_by,
    })
  }
}

function contractOf({ renewsAt, termMonths, crmSays }: Account) {
  return {
    contract_start: isoDay(crmSays.contractStart ?? addMonths(renewsAt, -termMonths)),
    renewal_date: isoDay(renewsAt),
    term_months: termMonths,
    notice_date: isoDay(renewsAt - 30 * dayMs),
  }
}

function noteTime(world: World, random: Random, createdAt: number): number {
  return createdAt + Math.floor(random.next() * (world.end - createdAt))
}
