import { FieldRow } from '@/components/ui/field-row'
import { Glyph } from '@/components/ui/glyph'
import { Section } from '@/components/ui/section'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import { safeToSay } from '@/model/consent/safe-to-say'
import { getConsent } from '@/server/profile/get-consent'
import { listOrders } from '@/server/profile/list-orders'
import { listTickets } from '@/server/profile/list-tickets'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'

const reaching = ['email', 'phone', 'street', 'birthday']

/** What the agent may read out now, and what not. */
export async function SafeSection({ ctx, profile, closed }: { ctx: Ctx; profile: Profile; closed: boolean }) {
  const customer = { grain: profile.grain, id: profile.entityId }
  const tickets = await listTickets(ctx, { ...customer, most: 20 })
  const orders = closed ? [] : await listOrders(ctx, customer)
  const consent = await getConsent(ctx, customer)
  const lastOrder = orders.find((row) => row.kind === 'order')
  const owner = profile.values.owner_name?.value
  const speaksOfTerms = mayRead(ctx.actor.role as Role, 'commercial') || profile.grain !== 'account'
  const sayings = safeToSay({
    closed,
    tickets: tickets.rows,
    lastOrder: lastOrder ?? null,
    offers: consent.rows.find((row) => row.purpose === 'marketing')?.answers ?? [],
    masked: reaching.flatMap((field) => {
      const value = profile.values[field]
      return value?.hidden && value.masked !== null ? [value.label] : []
    }),
    termsWith: speaksOfTerms ? null : typeof owner === 'string' ? owner : 'the account’s owner',
  })
  const referenceOf = (text: string) => {
    const ticket = tickets.rows.find(
      ({ externalId, knownIssue }) => text.includes(externalId) || (knownIssue && text.includes(knownIssue.id)),
    )
    if (ticket) return `fact:ticket:${ticket.factId}:status`
    return lastOrder && text.includes(lastOrder.number) ? `fact:customer_order:${lastOrder.factId}:status` : undefined
  }
  return (
    <Section title="Safe to say now">
      {sayings.map((one) => (
        <div key={one.text} data-receipt={referenceOf(one.text)} data-name="Safe to say">
          <FieldRow
            lead={<Glyph name={one.may ? 'given' : 'refused'} label={one.may ? 'May be said' : 'Must not be said'} />}
          >
            {one.text}
          </FieldRow>
        </div>
      ))}
    </Section>
  )
}
