import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { formatMoney } from '@/components/format/format-money'
import { FaceEmpty } from '@/components/ui/face-empty'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { When } from '@/components/ui/when'
import { listOrders, type OrderRow } from '@/server/profile/list-orders'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'

/** The newest orders, and visits between them. */
export async function OrdersSection({ ctx, profile }: { ctx: Ctx; profile: Profile }) {
  const rows = await listOrders(ctx, { grain: profile.grain, id: profile.entityId })
  return (
    <Section title="Recent orders and visits">
      {rows.length ? (
        <MiniTable
          caption="Orders and visits, newest first"
          head={[
            { key: 'order', label: 'Order', width: 92 },
            { key: 'what', label: 'What' },
            { key: 'when', label: 'When', width: 96 },
            { key: 'total', label: 'Total', num: true, width: 84 },
            { key: 'state', label: 'State', width: 84 },
          ]}
          rows={rows.map((row) => ({
            key: row.kind === 'order' ? row.factId : row.id,
            cells: cellsOf(row, ctx.now, `identity:${profile.grain}:${profile.entityId}:heard`),
          }))}
        />
      ) : (
        <FaceEmpty title="No order and no visit">They come from the shop and the member portal.</FaceEmpty>
      )}
    </Section>
  )
}

const sourced = (order: string, column: string, name: string, shown: ReactNode) => (
  <Sourced key={column} of={`fact:customer_order:${order}:${column}`} name={name} quiet>
    {shown}
  </Sourced>
)

/** A visit is a line of the stream, which has no record of its own: when the customer was last heard of stands for it. */
function VisitSeen({ heard, children }: { heard: string; children: ReactNode }) {
  return (
    <span data-receipt={heard} data-name="Visit">
      {children}
    </span>
  )
}

function cellsOf(row: OrderRow, now: Date, heard: string) {
  const when =
    row.kind === 'order' ? (
      sourced(row.factId, 'placed_at', 'Placed', <When at={row.at} now={now} />)
    ) : (
      <VisitSeen key="when" heard={heard}>
        <When at={row.at} now={now} />
      </VisitSeen>
    )
  if (row.kind === 'visit')
    return [
      <VisitSeen key="visit" heard={heard}>
        <span className="text-ink-3">visit</span>
      </VisitSeen>,
      <VisitSeen key="what" heard={heard}>
        {row.what}
      </VisitSeen>,
      when,
      '',
      '',
    ]
  return [
    sourced(row.factId, 'external_id', 'Order', <span className="mono">{row.number}</span>),
    <span
      key="what"
      className="cut block max-w-[280px]"
      title={row.what}
      data-receipt={`fact:customer_order:${row.factId}:external_id`}
      data-name="Order"
    >
      {row.what}
    </span>,
    when,
    <Sourced key="total" of={`fact:customer_order:${row.factId}:total`} name={`Total of ${row.number}`}>
      {formatMoney(row.total, row.currency, { pence: true })}
    </Sourced>,
    sourced(row.factId, 'status', 'State', row.status),
  ]
}
