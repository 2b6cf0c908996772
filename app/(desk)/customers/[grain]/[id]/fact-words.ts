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
  const beside = fact.beside ? String(fact.beside.value) : undefined
  const note = fact.freshness.since ? formatAge(fact.freshness.since, now) : undefined
  if (typeof value !== 'object') {
    const name = fact.key.slice(fact.key.indexOf(':') + 1)
    const metric = fact.kind === 'metric' ? metricOf(name) : undefined
    if (metric) return { value: sayValue(metric, Number(value)), ...(beside ? { small: `of ${beside}` } : {}), note }
    const words = fieldWords({ field: name, type: fact.fieldType ?? 'text', value, currency: fact.currency })
    return { value: words, ...(beside ? { small: besideWords(fact.beside) } : {}), note }
  }
  return 'kind' in value ? derivedWords(value, now) : contactWords(value)
}

function besideWords(beside: FactReading['beside']): string {
  if (!beside) return ''
  const field = beside.key.slice('field:'.length)
  const words = fieldWords({ field, type: beside.type, value: beside.value, currency: null })
  return field === 'notice_date' ? `notice ${words}` : words
}
