import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { sourceOf } from '@/app/receipt/source-of'
import { formatDate } from '@/components/format/format-date'
import { Fact } from '@/components/ui/fact'
import { FactGrid } from '@/components/ui/fact-grid'
import { metricOf } from '@/model/metrics/all-metrics'
import { sayValue } from '@/model/metrics/say-metric'
import { derivedFacts } from '@/model/views/derived-facts'
import { factKey } from '@/model/views/fact-key'
import { factBudget, type View, type ViewFact } from '@/model/views/view'
import type { PastCustomer } from '@/server/history/get-as-of'
import type { Profile } from '@/server/profile/profile'
import { pastValue, pastWords } from './past-value'
import { wordsOf } from './sourced-value'

type Of = { profile: Profile; past: PastCustomer }

/** The facts of a view on a past day. What is not kept for past days says so. */
export function AsOfFacts({ profile, past, view }: Of & { view: View }) {
  const facts = view.facts[profile.grain] ?? []
  if (!facts.length) return null
  return (
    <div className="px-6 max-sm:px-4">
      <FactGrid label={`Facts then, ${facts.length} of ${factBudget}`}>
        {facts.map((fact) => {
          const shown = factThen({ profile, past }, fact)
          return shown ? <Fact key={factKey(fact)} {...shown} /> : null
        })}
      </FactGrid>
    </div>
  )
}

type Shown = Parameters<typeof Fact>[0]

function factThen(of: Of, fact: ViewFact): Shown | null {
  if ('field' in fact) return fieldThen(of, fact.field)
  if ('metric' in fact) return metricThen(of, fact.metric)
  const { label, source } = derivedFacts[fact.derived]
  return {
    label: unkept(label),
    value: plain('not kept'),
    source: sourceOf(source),
    note: plain('counted for today only'),
  }
}

function fieldThen({ profile, past }: Of, field: string): Shown | null {
  const value = past.values[field]
  if (!value) return null
  const today = profile.values[field]
  const then = pastWords(profile, past, field)
  const words = today && !today.hidden && today.value !== null ? wordsOf(profile, today) : null
  return {
    label: value.label,
    value: <span className="cut inline-block max-w-full align-bottom">{pastValue(profile, past, field)}</span>,
    small: value.hidden
      ? undefined
      : changed(then, words, `value:${past.grain}:${past.presentId}:${field}`, value.label),
    source: value.source ? sourceOf(value.source) : undefined,
    note: value.hidden
      ? plain('not for this role')
      : value.changedAt
        ? `said ${formatDate(value.changedAt)}`
        : plain('nobody had said it'),
  }
}

function metricThen({ profile, past }: Of, key: keyof PastCustomer['metrics']): Shown | null {
  const metric = metricOf(key)
  if (!metric) return null
  const reading = past.metrics[key]
  const now = profile.metrics[key]
  const [source] = metric.sources
  const then = reading ? sayValue(metric, reading.value) : null
  const today = now ? sayValue(metric, now.value) : null
  return {
    label: reading ? metric.label : unkept(metric.label),
    value: reading ? (
      <Sourced of={`metric:${key}:${past.presentId}:${reading.day}`} name={`${metric.label}, then`}>
        {then}
      </Sourced>
    ) : (
      <span className="text-ink-3">none</span>
    ),
    small: changed(then, today, `metric:${key}:${past.presentId}`, metric.label),
    source: source ? sourceOf(source) : undefined,
    note: reading ? `measured ${formatDate(reading.day)}` : plain('not measured by then'),
  }
}

/** The label of a fact of which nothing is known, so that a number in it is no value. */
const unkept = (label: string) => <span data-plain="the name of a fact">{label}</span>

const plain = (words: string) => (
  <span className="text-ink-3" data-plain="nothing is known of that day">
    {words}
  </span>
)

/** What it is today, where that is something else. */
function changed(then: string | null, now: string | null, of: string, label: string): ReactNode {
  if (then === now) return undefined
  if (now === null) return 'today none'
  return (
    <>
      today{' '}
      <Sourced of={of} name={`${label}, today`}>
        {now}
      </Sourced>
    </>
  )
}
