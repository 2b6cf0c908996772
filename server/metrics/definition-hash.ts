import { createHash } from 'node:crypto'
import { semanticViews } from '@/db/semantic-views'
import { canonicalJson } from '@/lib/canonical-json'
import type { Metric } from '@/model/metrics/metric'
import { viewsBehind } from './views-behind'

/**
 * The fingerprint of everything that decides the number: the text, the semantic views it reads (save the declared rates,
 * which are dated by themselves), how a total is made, unit and grain. White space does not count.
 */
export function definitionHash({ sql, counted, total, unit, grain }: Metric): string {
  const views = viewsBehind(`${sql} ${counted ?? ''}`).filter((view) => !declaredRates.includes(view))
  const said = canonicalJson({
    sql: plain(sql),
    counted: counted ? plain(counted) : null,
    views: Object.fromEntries(views.map((view) => [view, plain(texts[view] ?? '')])),
    total,
    unit,
    grain,
  })
  return createHash('sha256').update(said).digest('hex').slice(0, 16)
}

/** The rates are declared by date: new ones change numbers from a day on and no definition. */
const declaredRates = ['reporting_rate', 'rate_of_quarter']

const texts: Readonly<Record<string, string>> = semanticViews

const plain = (text: string) => text.trim().replaceAll(/\s+/g, ' ')
