import { type SQL, sql } from 'drizzle-orm'
import type { semanticViews } from '@/db/semantic-views'
import type { MeasuredGrain } from '@/model/metrics/metric'

/**
 * Views that definitions look into by customer. Use of the product is not among them: of a busy customer that is more
 * than one wants to read through for every day, and the days of it are found by their index.
 */
const looked = {
  account: ['account_worth', 'account_invoice', 'account_ticket', 'account_stage', 'account_role', 'account_record'],
  person: ['person_order', 'person_order_line'],
} as const satisfies Record<MeasuredGrain, readonly (keyof typeof semanticViews)[]>

/** Entity ids as one array parameter. */
export const idArray = (ids: readonly string[]): SQL => sql`${sql.param(`{${ids.join(',')}}`)}::uuid[]`

/** The entities named, in place of all of the grain, with what they did: a definition's text stays as it is and reads only these, once for all days. */
export function onlyEntities(grain: MeasuredGrain, ids: readonly string[], texts: readonly string[]): SQL {
  const words = new Set(texts.flatMap((text) => text.match(/\w+/g) ?? []))
  const views = [`customer_${grain}`, ...looked[grain].filter((view) => words.has(view))].map((view) => sql.raw(view))
  const id = sql.raw(`${grain}_id`)
  return sql.join(
    views.map((view) => sql`${view} as materialized (select * from public.${view} where ${id} = any(${idArray(ids)}))`),
    sql`, `,
  )
}
