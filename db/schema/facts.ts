import { bigint, date, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const minor = (name: string) => bigint(name, { mode: 'number' })

/**
 * A fact keeps for ever the record it arrived on (`record_id`); a merge moves memberships, never facts.
 * `fact_id` is the fact's own record id. Where a person did it in an account, `account_record_id` says which.
 */
const fact = () => ({
  recordId: uuid('record_id').notNull(),
  factId: uuid('fact_id').notNull(),
  source: text().notNull(),
  externalId: text('external_id').notNull(),
})

/** Product use and visits. Partitioned by month of `at`; the partitions are made by the pipeline. */
export const event = pgTable(
  'event',
  {
    recordId: uuid('record_id').notNull(),
    at: at('at').notNull(),
    eventId: uuid('event_id').notNull(),
    accountRecordId: uuid('account_record_id'),
    kind: text().notNull(),
    properties: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    source: text().notNull(),
    runId: uuid('run_id').notNull(),
    arrivedAt: at('arrived_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.recordId, t.at, t.eventId] }), index('event_account').on(t.accountRecordId, t.at)],
)

export const subscription = pgTable(
  'subscription',
  {
    ...fact(),
    plan: text().notNull(),
    seats: integer().notNull(),
    /** Minor units for each interval. */
    amount: minor('amount').notNull(),
    interval: text().notNull(),
    currency: text().notNull(),
    status: text().notNull(),
    startedAt: at('started_at').notNull(),
    currentPeriodEnd: at('current_period_end'),
    canceledAt: at('canceled_at'),
  },
  (t) => [primaryKey({ columns: [t.recordId, t.factId] })],
)

export const subscriptionChange = pgTable(
  'subscription_change',
  {
    ...fact(),
    subscriptionId: uuid('subscription_id').notNull(),
    kind: text().notNull(),
    fromPlan: text('from_plan'),
    toPlan: text('to_plan'),
    fromSeats: integer('from_seats'),
    toSeats: integer('to_seats'),
    mrrBefore: minor('mrr_before').notNull(),
    mrrAfter: minor('mrr_after').notNull(),
    currency: text().notNull(),
    reason: text(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.recordId, t.factId] }), index('subscription_change_kind').on(t.kind, t.at)],
)

export const invoice = pgTable(
  'invoice',
  {
    ...fact(),
    number: text().notNull(),
    subscriptionId: uuid('subscription_id'),
    currency: text().notNull(),
    total: minor('total').notNull(),
    status: text().notNull(),
    issuedAt: at('issued_at').notNull(),
    dueAt: at('due_at'),
    paidAt: at('paid_at'),
  },
  (t) => [primaryKey({ columns: [t.recordId, t.factId] }), index('invoice_number').on(t.number)],
)

export const payment = pgTable(
  'payment',
  {
    ...fact(),
    invoiceId: uuid('invoice_id'),
    amount: minor('amount').notNull(),
    currency: text().notNull(),
    status: text().notNull(),
    method: text(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.recordId, t.factId] })],
)

/** Move of an account from one lifecycle stage to another. */
export const stageChange = pgTable(
  'stage_change',
  { ...fact(), stage: text().notNull(), reason: text(), changedBy: text('changed_by'), at: at('at').notNull() },
  (t) => [primaryKey({ columns: [t.recordId, t.factId] }), index('stage_change_stage').on(t.stage, t.at)],
)

export const note = pgTable(
  'note',
  { ...fact(), author: text(), body: text().notNull(), at: at('at').notNull() },
  (t) => [primaryKey({ columns: [t.recordId, t.factId] })],
)

export const ticket = pgTable(
  'ticket',
  {
    ...fact(),
    accountRecordId: uuid('account_record_id'),
    subject: text().notNull(),
    description: text(),
    status: text().notNull(),
    priority: text().notNull(),
    channel: text(),
    knownIssueId: text('known_issue_id'),
    knownIssueTitle: text('known_issue_title'),
    createdAt: at('created_at').notNull(),
    firstResponseAt: at('first_response_at'),
    firstResponseDueAt: at('first_response_due_at'),
    solvedAt: at('solved_at'),
    satisfaction: text(),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recordId, t.factId] }),
    index('ticket_account').on(t.accountRecordId, t.createdAt),
    index('ticket_external').on(t.externalId),
  ],
)

export const customerOrder = pgTable(
  'customer_order',
  {
    ...fact(),
    placedAt: at('placed_at').notNull(),
    status: text().notNull(),
    paymentStatus: text('payment_status').notNull(),
    total: minor('total').notNull(),
    currency: text().notNull(),
    deliveredAt: at('delivered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.recordId, t.factId] }),
    index('customer_order_placed').on(t.recordId, t.placedAt),
    index('customer_order_external').on(t.externalId),
  ],
)

/** A line belongs to its order (`order_id` is the order’s fact id), and through it to the customer. */
export const orderLine = pgTable(
  'order_line',
  {
    orderId: uuid('order_id').notNull(),
    line: integer().notNull(),
    factId: uuid('fact_id').notNull(),
    sku: text().notNull(),
    productName: text('product_name').notNull(),
    quantity: integer().notNull(),
    unitPrice: minor('unit_price').notNull(),
    currency: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orderId, t.line] })],
)

export const cart = pgTable(
  'cart',
  {
    ...fact(),
    state: text().notNull(),
    items: integer().notNull(),
    total: minor('total').notNull(),
    currency: text().notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.recordId, t.factId] })],
)

export const loyaltyEntry = pgTable(
  'loyalty_entry',
  {
    ...fact(),
    kind: text().notNull(),
    points: integer().notNull(),
    orderNumber: text('order_number'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.recordId, t.factId] })],
)

export const campaignTouch = pgTable(
  'campaign_touch',
  {
    ...fact(),
    campaignId: text('campaign_id').notNull(),
    campaignName: text('campaign_name').notNull(),
    kind: text().notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.recordId, t.factId] })],
)

/** Reference: what the shop sells. */
export const product = pgTable('product', {
  sku: text().primaryKey(),
  name: text().notNull(),
  description: text(),
  category: text().notNull(),
  price: minor('price').notNull(),
  currency: text().notNull(),
  introducedOn: date('introduced_on', { mode: 'string' }),
})

/** The consent ledger: append-only, one row for each thing a person said (fields of ISO/IEC TS 27560). */
export const consentEvent = pgTable(
  'consent_event',
  {
    ...fact(),
    purpose: text().notNull(),
    channel: text().notNull(),
    state: text().notNull(),
    lawfulBasis: text('lawful_basis').notNull(),
    noticeVersion: text('notice_version'),
    method: text(),
    at: at('at').notNull(),
    expiresAt: at('expires_at'),
    evidence: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [primaryKey({ columns: [t.recordId, t.factId] })],
)
