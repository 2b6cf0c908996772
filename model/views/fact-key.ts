import { metricOf } from '../metrics/all-metrics'
import { type DerivedFactKey, derivedFactOf } from './derived-facts'
import type { ViewFact } from './view'

/** How a fact is named where a text is needed: `field:plan`, `metric:mrr`, `derived:billed_to_date`. */
export function factKey(fact: ViewFact): string {
  if ('field' in fact) return `field:${fact.field}`
  return 'metric' in fact ? `metric:${fact.metric}` : `derived:${fact.derived}`
}

/** The fact a text names, or undefined for a metric or small sum that is not there. Whether a grain has the field is for the catalogue to say. */
export function readFactKey(text: string, beside?: string): ViewFact | undefined {
  const [kind, key = '', ...rest] = text.split(':')
  if (rest.length) return undefined
  const after = beside ? { beside } : {}
  if (kind === 'field' && key) return { field: key, ...after }
  const metric = kind === 'metric' ? metricOf(key) : undefined
  if (metric) return { metric: metric.key, ...after }
  const derived: DerivedFactKey | undefined = kind === 'derived' ? derivedFactOf(key) : undefined
  return derived ? { derived } : undefined
}
