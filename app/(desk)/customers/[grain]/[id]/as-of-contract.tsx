import { Sourced } from '@/app/receipt/sourced'
import { formatMoney } from '@/components/format/format-money'
import { formatNumber } from '@/components/format/format-number'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { When } from '@/components/ui/when'
import { stageLabel } from '@/model/lifecycle/stages'
import type { PastCustomer } from '@/server/history/get-as-of'

/** Stage and subscriptions on a past day, as their facts have them. */
export function AsOfContract({ past }: { past: PastCustomer }) {
  const none = <span className="text-ink-3">none</span>
  return (
    <>
      <Section title="Stage then" first size="tall">
        {past.stage ? (
          <p>
            <Sourced of={`fact:stage_change:${past.stage.factId}:stage`} name="Stage, then">
              {stageLabel(past.stage.stage)}
            </Sourced>{' '}
            since{' '}
            <Sourced of={`fact:stage_change:${past.stage.factId}:at`} name="In this stage since">
              <When at={past.stage.since} focusable={false} />
            </Sourced>
            {past.stage.reason ? (
              <>
                :{' '}
                <Sourced of={`fact:stage_change:${past.stage.factId}:reason`} name="Reason">
                  {past.stage.reason}
                </Sourced>
              </>
            ) : null}
            {past.stage.changedBy ? (
              <>
                , by{' '}
                <Sourced of={`fact:stage_change:${past.stage.factId}:changed_by`} name="Changed by">
                  {past.stage.changedBy}
                </Sourced>
              </>
            ) : null}
          </p>
        ) : (
          <p className="text-ink-3">No system had told a stage by then.</p>
        )}
      </Section>
      <Section title="Subscription then" size="tall">
        {past.subscriptions.length ? (
          <MiniTable
            caption="Subscriptions as they stood"
            head={[
              { key: 'plan', label: 'Plan' },
              { key: 'seats', label: 'Seats', num: true, width: 64 },
              { key: 'monthly', label: 'A month', num: true, width: 96 },
              { key: 'since', label: 'Since', width: 104 },
            ]}
            rows={past.subscriptions.map((one) => {
              const of = (column: string) => `fact:${one.table}:${one.factId}:${column}`
              const change = one.table === 'subscription_change'
              return {
                key: one.factId,
                cells: [
                  <Sourced
                    key="plan"
                    of={of(change && one.plan ? 'to_plan' : change ? 'kind' : 'plan')}
                    name="Plan, then"
                  >
                    {one.plan ?? 'Cancelled'}
                  </Sourced>,
                  one.seats === null ? (
                    none
                  ) : (
                    <Sourced key="seats" of={of(change ? 'to_seats' : 'seats')} name="Seats, then">
                      {formatNumber(one.seats)}
                    </Sourced>
                  ),
                  one.monthly === null ? (
                    none
                  ) : (
                    <Sourced key="monthly" of={of(change ? 'mrr_after' : 'amount')} name="Price a month, then">
                      {formatMoney(one.monthly, one.currency)}
                    </Sourced>
                  ),
                  <Sourced key="since" of={of(change ? 'at' : 'started_at')} name="Since">
                    <When at={one.since} focusable={false} />
                  </Sourced>,
                ],
              }
            })}
          />
        ) : (
          <p className="text-ink-3">No subscription had been told of by then.</p>
        )}
      </Section>
    </>
  )
}
