import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { formatMoney } from '@/components/format/format-money'
import { formatNumber } from '@/components/format/format-number'
import { FaceEmpty } from '@/components/ui/face-empty'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { When } from '@/components/ui/when'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import { listSubscriptions, type SubscriptionSpan } from '@/server/history/list-subscriptions'
import type { PartOf } from './history-body'
import { lasted } from './lasted'

const none = <span className="text-ink-3">none</span>

/** Every state each subscription was in: plan, seats, price, reason, from when until when. */
export async function SubscriptionPart({ ctx, profile }: PartOf) {
  const spans = await listSubscriptions(ctx, { grain: profile.grain, id: profile.entityId })
  const money = mayRead(ctx.actor.role as Role, 'commercial')
  if (!spans.length) return <FaceEmpty title="No subscription">No system has told of one.</FaceEmpty>
  const several = new Set(spans.map((span) => span.subscriptionId)).size > 1
  return (
    <Section title="Subscription history" first size="tall" note={money ? undefined : 'Prices are not for this role'}>
      <ScrollBox label="Subscription history" className="overflow-x-auto">
        <MiniTable
          caption="Every state each subscription was in, newest first"
          head={[
            { key: 'change', label: 'Change', width: 120 },
            ...(several ? [{ key: 'of', label: 'Subscription', width: 140 }] : []),
            { key: 'plan', label: 'Plan', width: 110 },
            { key: 'seats', label: 'Seats', num: true, width: 64 },
            ...(money ? [{ key: 'price', label: 'A month', num: true, width: 96 }] : []),
            { key: 'currency', label: 'Currency', width: 84 },
            { key: 'reason', label: 'Reason' },
            { key: 'from', label: 'From', width: 104 },
            { key: 'until', label: 'Until', width: 104 },
            { key: 'lasted', label: 'Lasted', num: true, width: 110 },
          ]}
          rows={spans.map((span) => ({ key: span.factId, cells: cells(span, { several, money, now: ctx.now }) }))}
        />
      </ScrollBox>
    </Section>
  )
}

function cells(span: SubscriptionSpan, { several, money, now }: { several: boolean; money: boolean; now: Date }) {
  const change = span.table === 'subscription_change'
  const sourced = (column: string, name: string, words: ReactNode) =>
    words === null ? (
      none
    ) : (
      <Sourced key={column} quiet of={`fact:${span.table}:${span.factId}:${column}`} name={name}>
        {words}
      </Sourced>
    )
  const from = change ? 'at' : 'started_at'
  return [
    sourced(change ? 'kind' : 'status', 'Change', kinds[span.kind] ?? span.kind),
    ...(several
      ? [sourced(change ? 'subscription_id' : 'plan', 'Subscription', <span className="mono">{span.externalId}</span>)]
      : []),
    span.plan === null && span.planBefore !== null
      ? sourced('from_plan', 'Plan until then', `none, was ${span.planBefore}`)
      : sourced(change ? 'to_plan' : 'plan', 'Plan', span.plan),
    sourced(change ? 'to_seats' : 'seats', 'Seats', span.seats === null ? null : formatNumber(span.seats)),
    ...(money
      ? [
          sourced(
            change ? 'mrr_after' : 'amount',
            'Price a month',
            span.monthly === null ? null : formatMoney(span.monthly, span.currency),
          ),
        ]
      : []),
    sourced('currency', 'Currency', span.currency),
    sourced('reason', 'Reason', span.reason),
    sourced(from, 'From', <When at={span.from} focusable={false} />),
    span.until === null ? (
      <span key="until" className="text-ink-3" data-plain="it lasts">
        today
      </span>
    ) : (
      sourced(from, 'Until', <When at={span.until} focusable={false} />)
    ),
    sourced(from, 'Lasted', lasted(span.from, span.until, now)),
  ]
}

const kinds: Readonly<Record<string, string>> = {
  started: 'Started',
  upgraded: 'Upgraded',
  downgraded: 'Downgraded',
  renewed: 'Renewed',
  canceled: 'Cancelled',
  reactivated: 'Came back',
  active: 'Active',
  trialing: 'On trial',
  past_due: 'Past due',
}
