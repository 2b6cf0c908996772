import { sql as text } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { columnsFor } from '@/app/(desk)/customers/columns-for'
import { inTransaction } from '@/db/transaction'
import { sortsOf } from '@/model/filters/all-filters'
import { allMetrics, type MetricKey } from '@/model/metrics/all-metrics'
import type { Metric } from '@/model/metrics/metric'
import { sayMetric, sayValue } from '@/model/metrics/say-metric'
import { businessQuestions } from '@/model/questions'
import { listCustomers } from '@/server/customers/list-customers'
import { asSystem } from '@/server/ingest/claim-run'
import { explainGap } from '@/server/metrics/gap/explain-gap'
import { getMetric } from '@/server/metrics/get-metric'
import { getMetricAnswer } from '@/server/metrics/get-metric-answer'
import { listMetrics } from '@/server/metrics/list-metrics'
import { refreshMetrics } from '@/server/metrics/refresh-metrics'
import { exampleDay, insertExample } from '@/server/metrics/testing/insert-example'
import { answerQuestions } from '@/server/model/answer-questions'
import { getProfile } from '@/server/profile/get-profile'
import { getReceipt } from '@/server/receipt/get-receipt'
import type { Shown } from '@/server/receipt/receipt'
import type { Ctx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { readView } from '@/server/views/read-view'
import { ctxAs, testDatabase } from '@/test/database'

const owner = testDatabase()
const now = new Date(`${exampleDay}T15:00:00Z`)
const metrics: readonly (Metric & { key: MetricKey })[] = allMetrics
let analyst: Ctx

beforeAll(async () => {
  for (const metric of metrics)
    await insertExample(owner.sql(), metric.example.rows, { ...metric, prefix: `${metric.key} ` })
  await asSystem(systemCtx(now), (ctx) => refreshMetrics({ ...ctx, now }, { days: ['2026-10-31', exampleDay] }))
  analyst = await ctxAs('analyst', { now })
})

const stored = async (key: MetricKey) =>
  (
    await owner.sql()`select value, version, entities from metric_total where metric = ${key} and day = ${exampleDay}`
  )[0]

/** A customer with a value of the metric: the one with the largest. */
const someone = async (key: MetricKey) =>
  (
    await owner.sql()`select entity_id, value from metric_value where metric = ${key} and day = ${exampleDay} order by value desc, entity_id limit 1`
  )[0]

describe.each(metrics)('$label says the same number', (metric) => {
  const { key, grain } = metric

  it('in total: page, chart, list, question, API, receipt, and its SQL run by hand', async () => {
    const total = await stored(key)
    if (!total) throw new Error(`${key} was not measured`)
    const page = await getMetric(analyst, { key })
    const answer = await getMetricAnswer(analyst, { key })
    const line = (await listMetrics(analyst, {})).find((one) => one.key === key)
    const asked = businessQuestions.filter((one) => one.metric === key && !one.where).map((one) => one.key)
    const answers = (await answerQuestions(analyst, {})).filter((one) => asked.includes(one.key))
    const { value } = total
    expect({
      page: page.total?.value,
      chart: page.trend.at(-1)?.value,
      list: line?.value,
      questions: answers.map((one) => one.value),
      api: answer.value,
      version: [page.total?.version, answer.version],
    }).toEqual({
      page: value,
      chart: value,
      list: value,
      questions: asked.map(() => value),
      api: value,
      version: [total.version, total.version],
    })
    expect(answer.says).toBe(sayMetric(metric, value))
    const receipt = await getReceipt(analyst, { reference: `total:${key}` })
    expect(written(metric, receipt.value)).toBe(sayMetric(metric, value))
    const who = { databaseRole: 'kith_analyst', session: analyst.actor.session, readOnly: true }
    const shown = await inTransaction(analyst.db, who, (tx) => tx.execute(text.raw(page.sql)))
    expect(Number(Object.values(shown[0] ?? {})[0])).toBeCloseTo(value, 6)
    const reading = { metric: key, day: exampleDay }
    expect((await explainGap(analyst, { one: reading, other: reading })).from).toBeCloseTo(value, 6)
  })

  it('of one customer: list, its export, profile, view for systems, API and receipt', async () => {
    const one = await someone(key)
    if (!one) return expect((await stored(key))?.entities).toBe(0)
    const { entity_id: id, value } = one
    const sort = sortsOf(grain).find(({ on }) => 'metric' in on && on.metric === key)
    const { rows } = await listCustomers(analyst, { grain, sort: sort?.key ?? '', direction: 'desc', size: 500 })
    const row = rows.find((each) => each.entityId === id)
    const column = columnsFor(grain, 'analyst', key).find(({ of }) => of && 'metric' in of && of.metric === key)
    const cell = Number(row && column?.text(row)) * (metric.unit === 'money' ? 100 : 1)
    const profile = await getProfile(analyst, { grain, id })
    const answer = await getMetricAnswer(analyst, { key, entity: id })
    expect({
      list: row?.metrics[key]?.value,
      profile: profile.metrics[key]?.value,
      api: answer.entity?.value,
      sorted: rows[0]?.metrics[key]?.value,
    }).toEqual({ list: value, profile: value, api: value, sorted: value })
    expect(cell).toBeCloseTo(value, metric.unit === 'money' ? 0 : 9)
    const receipt = await getReceipt(analyst, { reference: `metric:${key}:${id}` })
    expect(written(metric, receipt.value)).toBe(sayValue(metric, value))
  })
})

it('and tells it to assistants', async () => {
  const one = await someone('active_users')
  const admin = await ctxAs('admin', { now })
  const { facts } = await readView(admin, { grain: 'account', id: one?.entity_id, view: 'ai-context' })
  const told = facts.find((fact) => fact.key === 'metric:active_users')
  expect([told?.state, told?.value]).toEqual(['shown', one?.value])
})

/** A receipt's value as the screens write it. */
function written(metric: Metric, shown: Shown): string {
  if (shown.type === 'text') return String(shown.value)
  return sayValue(metric, Number(shown.value))
}
