import { beforeAll, describe, expect, it } from 'vitest'
import { activeCustomer } from '@/model/metrics/active-customer'
import { asSystem } from '@/server/ingest/claim-run'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { getBridge } from './get-bridge'
import { listGap } from './list-gap'
import { refreshMetrics } from './refresh-metrics'
import { exampleDay, insertExample } from './testing/insert-example'

const owner = testDatabase()
const now = new Date(`${exampleDay}T15:00:00Z`)

beforeAll(async () => {
  await insertExample(owner.sql(), activeCustomer.example.rows)
  await asSystem(systemCtx(now), (ctx) => refreshMetrics({ ...ctx, now }, {}))
})

describe('the customers behind the gap', () => {
  it('are as many as each step counts', async () => {
    const analyst = await ctxAs('analyst', { now })
    const bridge = await getBridge(analyst, {})
    expect(bridge?.active).toBeGreaterThan(0)
    for (const step of ['late', 'quiet', 'active'] as const) {
      const list = await listGap(analyst, { step })
      expect([step, list.count, list.rows.length]).toEqual([step, bridge?.[step], bridge?.[step]])
    }
    const twice = await listGap(analyst, { step: 'twice' })
    expect(twice.rows.reduce((sum, row) => sum + row.times - 1, 0)).toBe(bridge?.countedTwice)
  })

  it('are refused to who may not read metrics', async () => {
    await expect(listGap(await ctxAs('support'), { step: 'late' })).rejects.toMatchObject({ kind: 'refused' })
  })
})
