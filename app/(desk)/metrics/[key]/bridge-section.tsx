import { Sourced } from '@/app/receipt/sourced'
import { Waterfall } from '@/components/charts/waterfall'
import { formatNumber } from '@/components/format/format-number'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { SourceMark } from '@/components/ui/source-mark'
import type { Bridge } from '@/server/metrics/get-bridge'

const minus = (count: number) => (count === 0 ? '0' : `−${formatNumber(count)}`)

/** A step's number, which says where it came from. */
const step = (key: string, label: string, text: string) => (
  <Sourced of={`figure:billing-gap:${key}`} name={label} quiet>
    {text}
  </Sourced>
)

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
          data-receipt="figure:billing-gap:billing"
          data-name="Customers in the billing dashboard"
        >{`${formatNumber(billing)} in the billing dashboard, ${formatNumber(active)} here: a gap of ${formatNumber(billing - active)}`}</span>
      }
      size="tall"
    >
      <div>
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
              receipt: 'figure:billing-gap:billing',
              text: step('billing', 'Customers in the billing dashboard', formatNumber(billing)),
              kind: 'bar',
            },
            ...steps.map((one) => ({
              ...one,
              receipt: `figure:billing-gap:${one.key}`,
              value: -one.count,
              text: step(one.key, one.label, minus(one.count)),
              link: gapLink(one),
            })),
            {
              key: 'kith',
              label: 'Kith',
              why: 'Active customers',
              value: active,
              receipt: 'total:active_customer',
              text: (
                <Sourced of="total:active_customer" name="Active customers" quiet>
                  {formatNumber(active)}
                </Sourced>
              ),
              kind: 'bar' as const,
              link: gapLink({ key: 'active', label: 'Active customers', count: active }),
            },
          ]}
        />
        <p
          className="pt-2 text-2 text-ink-3"
          data-receipt="figure:billing-gap:active"
          data-name="What is left of billing’s customers"
        >
          {formatNumber(billing)} {steps.map(({ count }) => `− ${formatNumber(count)}`).join(' ')} ={' '}
          {formatNumber(billing - countedTwice - late - quiet)}. Unexplained {formatNumber(rest)}. Bars start at{' '}
          {formatNumber(origin)}.
        </p>
      </div>
    </Section>
  )
}
