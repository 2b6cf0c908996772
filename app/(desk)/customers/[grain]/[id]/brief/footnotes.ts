import { formatExact } from '@/components/format/format-exact'
import { metricOf } from '@/model/metrics/all-metrics'
import { systemLabel } from '@/model/source-systems'
import type { BriefSection } from '@/model/views/brief-sentences'
import type { FactReading } from '@/server/views/fact-reading'

/** Where one value of a brief is from, numbered in the order they are read. */
export type Footnotes = readonly { number: number; reference: string; text: string }[]

/** A footnote for every value of a brief, once each. */
export function footnotesOf(sections: readonly BriefSection[], facts: readonly FactReading[], now: Date): Footnotes {
  const values = sections.flatMap((section) =>
    section.sentences.flatMap((sentence) => sentence.parts.filter((part) => typeof part !== 'string')),
  )
  const named = new Map(values.map((value) => [value.reference, value.name]))
  return [...named].map(([reference, name], index) => ({
    number: index + 1,
    reference,
    text: `${name}: ${originOf(reference, facts, now)}`,
  }))
}

function originOf(reference: string, facts: readonly FactReading[], now: Date): string {
  const fact = facts.find((one) => one.reference === reference)
  const [kind, key = '', , day] = reference.split(':')
  if (kind === 'fact') return 'Support, the ticket as the customer wrote it'
  if (kind === 'derived')
    return `${fact?.sources.map(systemLabel).join(', ') ?? 'Kith'}, counted from the customer’s own records on ${formatExact(now)}`
  if (kind === 'metric') {
    const metric = metricOf(key)
    const version = metric?.versions[0]?.version
    const when = day
      ? `for ${day}`
      : fact?.freshness.since
        ? `worked out ${formatExact(fact.freshness.since)}`
        : 'newest value'
    return `${metric?.sources.map(systemLabel).join(', ') ?? 'Kith'}, definition ${metric?.label ?? key} version ${version ?? 1}, ${when}`
  }
  const read = fact?.freshness.since ? `, read ${formatExact(fact.freshness.since)}` : ''
  return `${fact?.sources.map(systemLabel).join(', ') || 'the golden record'}${read}${fact?.freshness.stale ? ', over its limit of age' : ''}`
}
