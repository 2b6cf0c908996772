import { describe, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { ctxAs, testDatabase } from '@/test/database'
import { sql as text } from 'drizzle-orm'
import { enterCost } from './enter-cost'
import { getValue } from './get-value'
import { removeCost } from './remove-cost'

const { sql } = testDatabase()

const now = new Date()
const month = now.toISOString().slice(0, 7)
const today = now.toISOString().slice(0, 10)
const before = new Date(Date.parse(`${month}-01`) - 86_400_000).toISOString().slice(0, 10)
const cost = { month, kind: 'run', amount: '1000.50', currency: 'GBP' } as const

async function total(metric: string, day: string, value: number, whole: number | null = null): Promise<void> {
  await sql()`insert into metric_total (metric, day, version, value, part, whole, entities, computed_at)
    values (${metric}, ${day}, 1, ${value}, ${whole}, ${whole}, 1, now())`
}

describe('the value of the system', () => {
  it('is none while nothing was measured, and says why', async () => {
    const value = await getValue(await ctxAs('analyst'), {})
    expect(value).toMatchObject({ terms: null, sql: null, thin: ['Nothing was measured yet.'] })
  })

  it('is what changed since the first month a cost was told for, less the costs, each term once', async () => {
    await total('retention', before, 0.9)
    await total('net_revenue_retention', before, 0.95, 9_000_000)
    await total('campaign_revenue', before, 100_000)
    await total('retention', today, 0.92)
    await total('net_revenue_retention', today, 1, 10_000_000)
    await total('campaign_revenue', today, 150_000)
    const admin = await ctxAs('admin')
    const { costId } = await enterCost(admin, cost)
    await enterCost(admin, { ...cost, kind: 'govern', amount: '200', currency: 'EUR', note: 'Reviews' })
    const value = await getValue(await ctxAs('auditor'), {})
    expect(value.began).toEqual({ day: `${month}-01`, by: 'cost', before })
    expect(value.terms).toEqual({
      retention: 2_400_000,
      growth: 3_600_000,
      marketing: 600_000,
      gross: 6_600_000,
      cost: 117_250,
      net: 6_482_750,
    })
    expect(value.thin).toHaveLength(1)
    expect(value.costs).toHaveLength(2)
    const analyst = await ctxAs('analyst')
    const who = { databaseRole: 'kith_analyst', session: analyst.actor.session, readOnly: true }
    const [byHand] = await inTransaction(analyst.db, who, (tx) => tx.execute(text.raw(value.sql ?? '')))
    expect(Number(byHand?.net)).toBe(6_482_750)

    await removeCost(admin, { costId })
    expect((await getValue(analyst, {})).terms).toMatchObject({ cost: 17_200, net: 6_582_800 })
    await expect(removeCost(admin, { costId })).rejects.toMatchObject({ kind: 'stale' })
    const audit = await sql()`select action from audit_entry where action in ('enterCost', 'removeCost') order by 1`
    expect(audit.map((row) => row.action)).toEqual(['enterCost', 'enterCost', 'removeCost'])
  })

  it('takes costs as amounts only, of months that have begun, from who may tell them', async () => {
    const admin = await ctxAs('admin')
    for (const wrong of [
      { ...cost, amount: '1,000' },
      { ...cost, amount: '-5' },
      { ...cost, amount: '0' },
      { ...cost, amount: '12345678' + '.001' },
      { ...cost, month: '2999-01' },
      { ...cost, month: '2026-13' },
      { ...cost, currency: 'JPY' },
      { ...cost, kind: 'party' },
    ])
      await expect(enterCost.untrusted(admin, wrong)).rejects.toMatchObject({ kind: 'bad-input' })
    for (const role of ['success', 'steward', 'auditor'] as const)
      await expect(enterCost(await ctxAs(role), cost)).rejects.toMatchObject({ kind: 'refused' })
    await expect(removeCost(await ctxAs('auditor'), { costId: crypto.randomUUID() })).rejects.toMatchObject({
      kind: 'refused',
    })
    await expect(getValue(await ctxAs('success'), {})).rejects.toMatchObject({ kind: 'refused' })
  })
})
