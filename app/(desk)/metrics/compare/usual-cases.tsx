import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { formatDate } from '@/components/format/format-date'
import { type MetricKey, metricOf } from '@/model/metrics/all-metrics'
import type { CompareChoices } from '@/server/metrics/gap/get-compare-choices'
import { compareHref } from './compare-href'

type Case = { key: string; href: string; label: string; about: string }

/** The pairs people ask about most, ready to open. */
export function UsualCases({ metric: key, choices }: { metric: MetricKey; choices: CompareChoices }) {
  return (
    <Section title="Asked most" note="each opens with both numbers chosen">
      <ul data-plain="pairs to choose, not values">
        {casesOf(key, choices).map((one) => (
          <li
            key={one.key}
            className="grid grid-cols-[minmax(0,280px)_minmax(0,1fr)] gap-x-6 border-t border-line py-1.5 max-sm:grid-cols-1"
          >
            <TextLink href={one.href}>{one.label}</TextLink>
            <span className="text-ink-2">{one.about}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function casesOf(key: MetricKey, { newest, monthBefore, books, lastMerge }: CompareChoices): Case[] {
  const label = metricOf(key)?.label ?? 'A metric'
  const merged = lastMerge?.grain === 'person' ? 'bought_to_date' : 'paid_customer'
  const before = lastMerge ? new Date(Date.parse(lastMerge.at) - 1).toISOString() : null
  return [
    {
      key: 'billing',
      href: '/metrics/active_customer#bridge',
      label: 'Billing’s customers against ours',
      about: 'What the billing dashboard counts, down to active customers: counted twice, late, not used.',
    },
    {
      key: 'definition',
      href: compareHref({ metric: 'paid_customer' }, { metric: 'active_customer' }),
      label: 'Paid customers against active customers',
      about: 'Two definitions of one word.',
    },
    {
      key: 'grain',
      href: compareHref({ metric: 'active_customer' }, { metric: 'order_count' }),
      label: 'Accounts against orders of people',
      about: 'Two grains: what one row is.',
    },
    ...(newest && monthBefore
      ? [
          {
            key: 'month',
            href: compareHref({ metric: key, day: monthBefore }, { metric: key, day: newest }),
            label: `${label}: a month ago against now`,
            about: `${formatDate(monthBefore)} and ${formatDate(newest)}.`,
          },
        ]
      : []),
    ...books.slice(0, 1).map((book) => ({
      key: 'success',
      href: compareHref({ metric: key }, { metric: key, as: 'success', books: [book] }),
      label: `${label}: everything against what ${book} sees`,
      about: `A success manager of ${book} sees the accounts of that book and no others.`,
    })),
    ...(lastMerge && before
      ? [
          {
            key: 'merge',
            href: compareHref({ metric: merged, known: before }, { metric: merged }),
            label: 'Before and after the last merge',
            about: `A person joined customers on ${formatDate(lastMerge.at)}; what arrived since shows apart from it.`,
          },
        ]
      : []),
  ]
}
