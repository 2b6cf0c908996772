import { type Account, hasWorkspace, type Member } from '../accounts/make-account'
import type { Person } from '../people/make-person'
import type { Random } from '../random'
import { dayMs, iso } from '../when'
import type { World } from '../world'
import { makeUsage } from './make-usage'
import { writeProductCall } from './product-call'
import { visit } from './write-visitor'

/** Writes an account as the product has it: workspace, users and what they do. Leads have no workspace. */
export function writeProductAccount(world: World, random: Random, account: Account): void {
  const { life, stage } = account
  const users = account.members.filter((member) => member.usesPortal)
  const first = users[0]
  if (!first || !hasWorkspace(account)) return
  const startsAt = Math.min(life.startedAt, life.stages[1]?.at ?? life.startedAt)
  writeWorkspace(world, random, account, first, startsAt)
  const left = life.spells.at(-1)
  const stopsAt = stage === 'churned' && left ? left.at : world.end
  for (const member of users) {
    const joinedAt = startsAt + Math.floor(random.next() ** 2 * Math.max(0, stopsAt - startsAt - 20 * dayMs))
    writeProductUser(world, random, member, account.workspaceId, joinedAt)
    makeUsage(world, random, account, member, joinedAt, stopsAt)
  }
}

/** Writes a person as a product user, some after browsing unknown. */
export function writeProductUser(world: World, random: Random, member: Member, workspaceId: string, at: number): void {
  const anonymousId = random.chance(0.12) ? visit(world, random, at, member.person.truthId) : undefined
  const traits = {
    ...userTraits(member.person, at),
    crm_contact_id: member.inCrm && random.chance(0.4) ? member.contactId : undefined,
  }
  writeProductCall(world, { type: 'identify', userId: member.userId, anonymousId, traits, groupId: workspaceId, at })
  world.isReally('product.user', member.userId, 'person', member.person.truthId)
}

/** What the product knows of a person. */
export function userTraits(person: Person, at: number) {
  return {
    email: person.email,
    email_verified: person.emailVerified,
    name: `${person.first} ${person.last}`,
    created_at: iso(at),
  }
}

function writeWorkspace(world: World, random: Random, account: Account, by: Member, startsAt: number): void {
  const { company, life } = account
  const linked = account.links !== 'no-billing-link'
  const full = account.links === 'full'
  const crmId = linked && (full || random.chance(0.5)) ? account.accountId : undefined
  const name = random.chance(0.85) ? account.name : account.name.replace(' & ', ' and ')
  const group = (at: number, plan: string | null, billed: boolean) =>
    writeProductCall(world, {
      type: 'group',
      groupId: account.workspaceId,
      userId: by.userId,
      at,
      traits: {
        name,
        domain: company.domain,
        plan,
        seats: account.seats,
        billing_customer_id: billed && (full || random.chance(0.95)) ? account.customerId : undefined,
        crm_account_id: crmId,
        created_at: iso(startsAt),
      },
    })
  if (life.spells.length === 0) group(startsAt, null, false)
  for (const { at, plan } of life.spells) group(at, plan?.name ?? null, true)
  world.isReally('product.workspace', account.workspaceId, 'account', account.truthId)
}
