import { formatAge } from '@/components/format/format-age'
import { metricOf } from '@/model/metrics/all-metrics'
import { sayValue } from '@/model/metrics/say-metric'
import type { FactReading } from '@/server/views/fact-reading'
import { contactWords, derivedWords, type FactWords } from './derived-words'
import { fieldWords } from './field-words'

/** A fact that was read, in the words every screen has for it; null where there is nothing to say or it is kept back. */
export function factWords(fact: FactReading, now: Date): FactWords | null {
  const { value } = fact
  if (fact.state !== 'shown' || value === null) return null
  const beside = fact.beside ? { small: besideWords(fact.kind, fact.beside) } : {}
  const note = fact.freshness.since ? formatAge(fact.freshness.since, now) : undefined
  if (typeof value !== 'object') {
    const name = fact.key.slice(fact.key.indexOf(':') + 1)
    const metric = fact.kind === 'metric' ? metricOf(name) : undefined
    if (metric) return { value: sayValue(metric, Number(value)), ...beside, note }
    const words = fieldWords({ field: name, type: fact.fieldType ?? 'text', value, currency: fact.currency })
    return { value: words, ...beside, note }
  }
  return 'kind' in value ? derivedWords(value, now) : contactWords(value)
}

/** What stands beside a fact: seats used "of 20", otherwise the field in its own words. */
function besideWords(kind: FactReading['kind'], { key, type, value }: NonNullable<FactReading['beside']>): string {
  const field = key.slice('field:'.length)
  const words = fieldWords({ field, type, value, currency: null })
  if (kind === 'metric' && type === 'integer') return `of ${words}`
  return field === 'notice_date' ? `notice ${words}` : words
}
