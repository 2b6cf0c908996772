import { Waterfall } from '@/components/charts/waterfall'
import { formatNumber } from '@/components/format/format-number'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { SourceMark } from '@/components/ui/source-mark'
import type { Bridge } from '@/server/metrics/get-bridge'

const minus = (count: number) => (count === 0 ? '0' : `−${formatNumber(count)}`)

/** Leads to the customers a step is made of. */
const gapLink = ({ key, label, count }: { key: string; label: string; count: number }) =>
  count ? (
    <TextLink href={`/metrics/active_customer?gap=${key}#gap`}>
      Show<span className="sr-only"> the customers: {label}</span>
    </TextLink>
  ) : null

/** The gap between billing's dashboard and this number, step by step and without a rest. */
export function BridgeSection({ bridge }: { bridge: Bridge }) {
  const { billing, countedTwice, late, quiet, active } = bridge
  const steps = [
    {
      key: 'twice',
      label: 'Counted twice',
      why: 'Several billing customers that are one account',
      count: countedTwice,
    },
    {
      key: 'late',
      label: 'More than 14 days late',
      why: 'Paying, but an invoice is overdue by more than two weeks',
      count: late,
    },
    { key: 'quiet', label: 'Not used in 30 days', why: 'Paid up, but nobody did anything in the portal', count: quiet },
  ]
  const rest = billing - countedTwice - late - quiet - active
  const origin = Math.floor((active * 0.9) / 10) * 10
  return (
    <Section
      id="bridge"
      title="Why do these two numbers differ?"
      beside={
        <span
          className="text-2 text-ink-3"
          data-plain="the gap below"
        >{`${formatNumber(billing)} in the billing dashboard, ${formatNumber(active)} here: a gap of ${formatNumber(billing - active)}`}</span>
      }
      size="tall"
    >
      <div data-plain="each step opens its customers">
        <Waterfall
          caption="From the billing dashboard to active customers"
          origin={origin}
          rows={[
            {
              key: 'billing',
              label: (
                <span className="inline-flex items-center gap-1.5">
                  <SourceMark letter="B" name="Billing" tone="billing" /> Billing
                </span>
              ),
              why: 'Customers with a running subscription',
              value: billing,
              text: formatNumber(billing),
              kind: 'bar',
            },
            ...steps.map((step) => ({ ...step, value: -step.count, text: minus(step.count), link: gapLink(step) })),
            {
              key: 'kith',
              label: 'Kith',
              why: 'Active customers',
              value: active,
              text: formatNumber(active),
              kind: 'bar' as const,
              link: gapLink({ key: 'active', label: 'Active customers', count: active }),
            },
          ]}
        />
        <p className="pt-2 text-2 text-ink-3">
          {formatNumber(billing)} {steps.map((step) => `− ${formatNumber(step.count)}`).join(' ')} ={' '}
          {formatNumber(billing - countedTwice - late - quiet)}. Unexplained {formatNumber(rest)}. Bars start at{' '}
          {formatNumber(origin)}.
        </p>
      </div>
    </Section>
  )
}
