import { expect, it } from 'vitest'
import { refreshMetrics } from '@/server/metrics/refresh-metrics'
import { runChecks } from '@/server/quality/run-checks'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { asSystem } from './claim-run'
import { ingestFile } from './ingest-file'
import { revertImport } from './revert-import'
import { fileOf } from './testing/sample-files'

const { sql } = testDatabase()
const lines = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
const ingest = async (object: string, ...rows: object[]) =>
  ingestFile(systemCtx(), { source: 'billing', object, path: await fileOf(lines(...rows)), fileName: object })

/** Two billing customers that name one CRM account. */
const customer = (id: string) => ({
  id,
  name: 'Marlowe & Thane Ltd',
  email: `${id}@marlowethane.example`,
  phone: null,
  tax_id: null,
  currency: 'GBP',
  address: {},
  created: '2024-01-21T10:00:00Z',
  updated: '2024-01-21T10:00:00Z',
  metadata: { crm_account_id: 'CA-00731' },
})
const subscription = (id: string, of: string, updated: string) => ({
  id,
  customer: of,
  plan: 'Office 60',
  seats: 60,
  amount: 124_000,
  interval: 'month',
  currency: 'GBP',
  status: 'active',
  started_at: '2024-01-21T10:00:00Z',
  current_period_end: '2027-01-21T10:00:00Z',
  canceled_at: null,
  updated,
})
const change = (id: string, of: string, kind: string, at: string, before: number, after: number) => ({
  id,
  subscription: 'sub_1',
  customer: of,
  kind,
  from_plan: null,
  to_plan: 'Office 60',
  from_seats: null,
  to_seats: 60,
  mrr_before: before,
  mrr_after: after,
  currency: 'GBP',
  at,
  reason: null,
})

async function measured() {
  await asSystem(systemCtx(), (ctx) => refreshMetrics(ctx, { metrics: ['mrr'], days: ['2025-06-30', '2026-06-30'] }))
  const rows = await sql()`select day::text, value, entities from metric_total where metric = 'mrr' order by day`
  return rows.map((row) => [row.value, row.entities])
}

it('counts a subscription once that billing moves to another customer id, wherever its changes were told', async () => {
  await ingest('customer', customer('cus_A'), customer('cus_B'))
  expect(await sql()`select 1 from golden_account`).toHaveLength(1)
  await ingest('subscription_change', change('sc_1', 'cus_A', 'started', '2024-01-21T10:00:00Z', 0, 86_000))
  await ingest('subscription', subscription('sub_1', 'cus_A', '2024-01-21T10:00:00Z'))
  const alone = await measured()
  expect(alone).toEqual([
    [86_000, 1],
    [86_000, 1],
  ])
  const { runId } = await ingest('subscription', subscription('sub_1', 'cus_B', '2026-01-10T10:00:00Z'))
  expect(await measured()).toEqual(alone)
  await ingest('subscription_change', change('sc_2', 'cus_B', 'upgraded', '2026-01-21T10:00:00Z', 86_000, 124_000))
  await ingest('subscription_change', change('sc_1', 'cus_A', 'started', '2024-01-21T10:00:00Z', 0, 90_000))
  const told = [
    [90_000, 1],
    [124_000, 1],
  ]
  expect(await measured()).toEqual(told)
  expect(await sql()`select distinct record_id from subscription_change`).toHaveLength(1)
  await revertImport(await ctxAs('steward'), { runId })
  expect(await measured()).toEqual(told)
  expect(await sql()`select 1 from subscription_change`).toHaveLength(2)
})

it('cannot know that two subscription ids are one, and says so with both of them', async () => {
  await ingest('subscription', subscription('sub_2', 'cus_B', '2026-02-01T10:00:00Z'))
  await asSystem(systemCtx(), runChecks)
  const rows =
    await sql()`select sentence from quality_finding where check_key = 'relationship-count' and finding_key like '%:billing customers'`
  expect(rows.map((row) => row.sentence)).toEqual([
    '2 billing customers are one account and each has a running subscription: sub_1 of cus_A, sub_2 of cus_B. Plan, seats and price are the same: this may be one subscription, counted twice.',
  ])
})
