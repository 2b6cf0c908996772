import type { Account, Member } from '../accounts/make-account'
import { writePhone } from '../people/make-phone'
import type { Random } from '../random'
import { iso } from '../when'
import type { World } from '../world'

/** Writes a member of an account as a CRM contact. */
export function writeCrmContact(world: World, random: Random, account: Account, { person, ...member }: Member): void {
  const createdAt = account.life.stages[0]?.at ?? account.life.startedAt
  const email = person.email
  world.out.csv('crm.contact', {
    contact_id: member.contactId,
    account_id: account.accountId,
    first_name: person.first,
    last_name: person.last,
    email,
    email_verified: email === '' ? '' : person.emailVerified,
    phone: writePhone(random, person.phone),
    job_title: member.title,
    role: member.role,
    language: person.language,
    created_at: iso(createdAt),
    modified_at: iso(member.confirmedAt ?? createdAt + Math.floor(random.next() * (world.end - createdAt))),
  })
  world.isReally('crm.contact', member.contactId, 'person', person.truthId)
}
