import type { Sql } from 'postgres'
import { uuid5 } from '@/lib/uuid5'
import { v4 } from '@/lib/uuid4'
import type { ExampleFact, ExampleRow } from '@/model/metrics/example'
import type { MeasuredGrain } from '@/model/metrics/metric'

const dayMs = 86_400_000
type Row = Record<string, unknown>

/** The day every worked example is told for; its moments fall at noon. */
export const exampleDay = '2026-11-20'
export const exampleId = (name: string) => uuid5('example', 'account', name)

const ago = (days: number) => new Date(Date.parse(`${exampleDay}T12:00:00Z`) - days * dayMs).toISOString()

/** Writes the rows of a worked example as customers of a grain with facts, past the pipeline, as the owner of the database. */
export async function insertExample(
  sql: Sql,
  rows: readonly ExampleRow[],
  { prefix = '', grain = 'account' }: { prefix?: string; grain?: MeasuredGrain } = {},
): Promise<void> {
  let number = Math.floor(Math.random() * 1e9)
  for (const row of rows) {
    const account = exampleId(prefix + row.name)
    const review = row.facts.find((fact) => fact.fact === 'review')
    await put(sql, 'membership', {
      record_id: account,
      grain,
      number: ++number,
      entity_id: account,
      since: ago(900),
    })
    await put(sql, `golden_${grain}`, {
      entity_id: account,
      number,
      record_count: 1,
      sources: ['crm'],
      confidence: 1,
      arrived_at: ago(0),
      name: row.name,
      customer_since: '2024-01-01',
      ...(review ? { last_business_review: ago(review.daysAgo).slice(0, 10) } : {}),
    })
    const usesPortal = row.facts.some((fact) => fact.fact === 'use')
    await put(sql, 'source_record', recordRow(grain, account, usesPortal ? 'product' : 'billing', prefix + row.name))
    await insertFacts(sql, account, row.facts, prefix)
  }
}

const recordRow = (grain: MeasuredGrain, id: string, source: string, externalId: string): Row => ({
  record_id: id,
  source,
  object: 'example',
  external_id: externalId,
  grain,
  subject_id: id,
  version: 1,
  content_hash: 'x',
  first_arrived_at: ago(0),
  arrived_at: ago(0),
  run_id: v4(),
  line: 1,
})

const factRow = (account: string) => ({ record_id: account, fact_id: v4(), source: 'example', external_id: v4() })

async function insertFacts(sql: Sql, account: string, facts: readonly ExampleFact[], prefix: string): Promise<void> {
  const changes = facts.filter((fact) => fact.fact === 'plan change')
  for (const fact of facts) {
    if (fact.fact === 'subscription') await insertSubscription(sql, account, fact, changes)
    if (fact.fact === 'invoice') {
      const paid =
        fact.paidDaysAgo === undefined ? { status: 'open' } : { status: 'paid', paid_at: ago(fact.paidDaysAgo) }
      await put(sql, 'invoice', {
        ...factRow(account),
        number: v4(),
        currency: fact.currency ?? 'GBP',
        total: fact.total ?? 1,
        issued_at: ago(fact.dueDaysAgo + 14),
        due_at: ago(fact.dueDaysAgo),
        ...paid,
      })
    }
    if (fact.fact === 'use') {
      for (let i = 0; i < (fact.times ?? 1); i++)
        await put(sql, 'event', {
          record_id: fact.by === 'self' ? account : uuid5('example', 'user', prefix + fact.by),
          at: ago(fact.daysAgo),
          event_id: v4(),
          account_record_id: account,
          kind: 'Signed in',
          source: 'product',
          run_id: v4(),
          arrived_at: ago(0),
        })
    }
    if (fact.fact === 'churn model') await insertChurnModel(sql, fact)
    if (fact.fact === 'ticket') await insertTicket(sql, account, fact)
    if (fact.fact === 'stage')
      await put(sql, 'stage_change', { ...factRow(account), stage: fact.stage, at: ago(fact.daysAgo) })
    if (fact.fact === 'touch') await insertTouch(sql, await insertMember(sql, account, 'member'), fact)
    if (fact.fact === 'order') await insertOrder(sql, account, fact)
    if (fact.fact === 'sponsor') await insertSponsor(sql, account, fact.bouncedDaysAgo)
  }
}

const insertChurnModel = (sql: Sql, fact: Extract<ExampleFact, { fact: 'churn model' }>) =>
  put(sql, 'churn_model', {
    version: 1,
    status: 'published',
    trained_at: ago(1),
    horizon_days: 90,
    examples: 1000,
    churned: 50,
    thin: false,
    weights: sql.json({
      intercept: Math.log(fact.odds),
      inputs: { [fact.input]: { weight: Math.log(fact.oddsTimes), centre: fact.centre, scale: fact.scale } },
    }),
    quality: sql.json({}),
  })

async function insertSubscription(
  sql: Sql,
  account: string,
  fact: Extract<ExampleFact, { fact: 'subscription' }>,
  changes: readonly Extract<ExampleFact, { fact: 'plan change' }>[],
): Promise<void> {
  const subscription = {
    ...factRow(account),
    plan: 'Office',
    seats: fact.seats ?? 10,
    amount: fact.monthly,
    interval: 'month',
    currency: fact.currency ?? 'GBP',
    status: 'active',
    started_at: ago(fact.daysAgo),
  }
  const ended = fact.endedDaysAgo === undefined ? {} : { status: 'canceled', canceled_at: ago(fact.endedDaysAgo) }
  await put(sql, 'subscription', { ...subscription, ...ended })
  if (changes.length === 0) return
  let before = 0
  for (const change of [fact, ...changes]) {
    await put(sql, 'subscription_change', {
      ...factRow(account),
      subscription_id: subscription.fact_id,
      kind: before ? 'upgraded' : 'started',
      to_seats: fact.seats ?? 10,
      mrr_before: before,
      mrr_after: change.monthly,
      currency: fact.currency ?? 'GBP',
      at: ago(change.daysAgo),
    })
    before = change.monthly
  }
}

async function insertTicket(sql: Sql, account: string, fact: Extract<ExampleFact, { fact: 'ticket' }>): Promise<void> {
  const due = new Date(Date.parse(ago(fact.daysAgo)) + 4 * 3_600_000).toISOString()
  await put(sql, 'ticket', {
    ...factRow(account),
    record_id: v4(),
    account_record_id: account,
    subject: 'x',
    priority: fact.priority,
    created_at: ago(fact.daysAgo),
    first_response_due_at: due,
    status: fact.solvedDaysAgo === undefined ? 'open' : 'solved',
    changed_at: ago(fact.solvedDaysAgo ?? fact.daysAgo),
    first_response_at: fact.answeredDaysAgo === undefined ? null : ago(fact.answeredDaysAgo),
    solved_at: fact.solvedDaysAgo === undefined ? null : ago(fact.solvedDaysAgo),
  })
}

async function insertSponsor(sql: Sql, account: string, bouncedDaysAgo: number | undefined): Promise<void> {
  const person = await insertMember(sql, account, 'sponsor')
  if (bouncedDaysAgo !== undefined) await insertTouch(sql, person, { kind: 'bounced', daysAgo: bouncedDaysAgo })
}

/** A person with a role in the account. */
async function insertMember(sql: Sql, account: string, role: string): Promise<string> {
  const person = v4()
  await put(sql, 'membership', {
    record_id: person,
    grain: 'person',
    number: Math.floor(Math.random() * 2e9),
    entity_id: person,
    since: ago(0),
  })
  await put(sql, 'record_link', { record_id: person, kind: 'person_account', target_record_id: account, role })
  return person
}

const insertTouch = (sql: Sql, person: string, touch: { kind: string; daysAgo: number }) =>
  put(sql, 'campaign_touch', {
    ...factRow(person),
    campaign_id: 'c',
    campaign_name: 'Winter',
    kind: touch.kind,
    at: ago(touch.daysAgo),
  })

async function insertOrder(sql: Sql, person: string, fact: Extract<ExampleFact, { fact: 'order' }>): Promise<void> {
  const order = factRow(person)
  const money = { total: fact.total, currency: 'GBP' }
  await put(sql, 'customer_order', {
    ...order,
    ...money,
    placed_at: ago(fact.daysAgo),
    status: fact.state ?? 'delivered',
    payment_status: 'paid',
  })
  if (!fact.category) return
  const sku = v4()
  await put(sql, 'product', { sku, name: sku, category: fact.category, price: fact.total, currency: 'GBP' })
  await put(sql, 'order_line', {
    order_id: order.fact_id,
    fact_id: v4(),
    line: 1,
    sku,
    product_name: sku,
    quantity: 1,
    unit_price: fact.total,
    currency: 'GBP',
  })
}

const put = (sql: Sql, table: string, row: Row) => sql`insert into ${sql(table)} ${sql(row)}`
