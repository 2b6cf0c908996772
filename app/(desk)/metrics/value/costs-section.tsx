import { Sourced } from '@/app/receipt/sourced'
import { FaceEmpty } from '@/components/ui/face-empty'
import { joinClasses } from '@/components/ui/join-classes'
import { MiniTable } from '@/components/ui/mini-table'
import { Money } from '@/components/ui/money'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { When } from '@/components/ui/when'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import { toldCost } from '@/model/figures/told-cost'
import { figureReference } from '@/model/figures/read-figure'
import { costKinds } from '@/model/metrics/cds-value'
import { denial } from '@/server/spine/check-permission'
import { enterCost } from '@/server/value/enter-cost'
import type { CostLine } from '@/server/value/read-costs'
import { CostDialog } from './cost-dialog'
import { RemoveCost } from './remove-cost'

type Props = { costs: readonly CostLine[]; role: Role; now: Date }

/** The ledger of costs, with a form for who may enter them. Removed ones stay, struck through. */
export function CostsSection({ costs, role, now }: Props) {
  const denied = may(role, enterCost.permission) ? undefined : denial(enterCost.permission)
  const month = now.toISOString().slice(0, 7)
  return (
    <Section
      title="Costs told"
      id="costs"
      note="One row is a cost of one month"
      tools={<CostDialog month={month} denied={denied} />}
    >
      {costs.length === 0 ? (
        <FaceEmpty title="No costs told">The value above is the value before cost until somebody enters one.</FaceEmpty>
      ) : (
        <ScrollBox label="Costs told" className="overflow-x-auto max-sm:[&>table]:min-w-[640px]">
          <MiniTable
            caption="Costs of the customer data system, newest month first"
            head={[
              { key: 'month', label: 'Month', width: 88 },
              { key: 'kind', label: 'Kind', width: 100 },
              { key: 'note', label: 'What for' },
              { key: 'amount', label: 'Amount', num: true, width: 110 },
              { key: 'by', label: 'Entered', width: 190 },
              { key: 'tools', label: '', width: 96 },
            ]}
            rows={costs.map((cost) => ({ key: cost.costId, cells: cellsOf(cost, now, denied) }))}
          />
        </ScrollBox>
      )}
    </Section>
  )
}

function cellsOf(cost: CostLine, now: Date, denied: string | undefined) {
  const gone = cost.removedAt !== null
  const struck = gone ? 'text-ink-3 line-through' : undefined
  return [
    <span
      key="month"
      className={joinClasses('whitespace-nowrap', struck)}
      data-receipt={`row:value_cost:${cost.costId}:month`}
      data-name="The month of the cost"
    >
      {cost.month}
    </span>,
    <span key="kind" className={struck} data-receipt={`row:value_cost:${cost.costId}:kind`} data-name="Kind of cost">
      {costKinds[cost.kind].label}
    </span>,
    <span
      key="note"
      className={struck}
      data-receipt={`row:value_cost:${cost.costId}:note`}
      data-name="What the cost was for"
    >
      {cost.note ?? ''}
    </span>,
    <Sourced key="amount" of={figureReference(toldCost, cost.costId)} name="Cost told" quiet>
      <span className={struck}>
        <Money minor={cost.amount} currency={cost.currency} pence={cost.amount % 100 !== 0} />
      </span>
    </Sourced>,
    <span
      key="by"
      className="text-2 text-ink-3"
      data-receipt={`row:value_cost:${cost.costId}:${gone ? 'removed_at' : 'entered_at'}`}
      data-name="Who entered it"
    >
      {gone ? 'removed by ' : 'by '}
      {(gone ? cost.removedBy : cost.enteredBy) ?? 'Kith'}, <When at={cost.removedAt ?? cost.enteredAt} now={now} />
    </span>,
    gone || denied ? null : (
      <RemoveCost key="tools" costId={cost.costId} label={`${costKinds[cost.kind].label}, ${cost.month}`} />
    ),
  ]
}
