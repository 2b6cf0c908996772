import type { FactTable } from '../sources/source-object'

/** How a kind of fact stands in time. Texts are SQL over a row `x`. */
export type FactDays = {
  /** Moments from which on it counts. */
  at: readonly string[]
  /** What decides a measure from those moments on. */
  what: readonly string[]
  /** Moments at which it changes what it counts for, each a day of its own: before it nothing differs. */
  later?: readonly string[]
}

/**
 * From which day on a fact can change what was measured: every kind of fact that a definition reads. What is not named
 * here, a note on a ticket or the end of a period paid for, moves no measure of the past.
 */
export const factDays = {
  subscription: {
    at: ['x.started_at'],
    what: ['x.plan', 'x.seats', 'x.amount', 'x.interval', 'x.currency', "x.status = 'trialing'"],
    later: ['x.canceled_at'],
  },
  subscription_change: {
    at: ['x.at'],
    what: ['x.subscription_id', 'x.kind', 'x.to_plan', 'x.to_seats', 'x.mrr_before', 'x.mrr_after', 'x.currency'],
  },
  invoice: {
    at: ['x.issued_at', 'x.due_at'],
    what: ['x.total', 'x.currency', "x.status = 'void'"],
    later: ['x.paid_at'],
  },
  stage_change: { at: ['x.at'], what: ['x.stage', 'x.reason'] },
  ticket: {
    at: ['x.created_at'],
    what: ['x.account_record_id', 'x.priority', 'x.channel', 'x.known_issue_id', 'x.first_response_due_at'],
    later: [
      'x.first_response_at',
      "case when x.status in ('solved', 'closed') then coalesce(x.solved_at, x.changed_at) end",
    ],
  },
  customer_order: {
    at: ['x.placed_at'],
    what: ['x.total', 'x.currency', "x.status in ('placed', 'delivered')"],
  },
  order_line: {
    at: [
      '(select o.placed_at from source_record r join customer_order o on o.record_id = r.subject_id and o.fact_id = r.record_id where r.record_id = x.order_id)',
    ],
    what: ['x.sku', 'x.quantity', 'x.unit_price', 'x.currency'],
  },
  campaign_touch: { at: ['x.at'], what: ['x.campaign_id', 'x.kind'] },
} as const satisfies Partial<Record<FactTable, FactDays>>

/** Kinds of facts that can be late, and use of the product, which has its one moment and never changes. */
export type DatedFact = keyof typeof factDays | 'event'

/** Whether a kind of fact moves measures. */
export const isDated = (table: FactTable): table is keyof typeof factDays => Object.hasOwn(factDays, table)
