import { beforeAll, describe, expect, it } from 'vitest'
import { v4 } from '@/lib/uuid4'
import { tallyReference } from '@/model/figures/tally-reference'
import { metricOf } from '@/model/metrics/all-metrics'
import { ctxAs, testDatabase } from '@/test/database'
import { listOnboarding } from '../boards/list-onboarding'
import { listRenewals } from '../boards/list-renewals'
import { explainGap } from '../metrics/gap/explain-gap'
import { metricMust, type Reading } from '../metrics/gap/reading'
import { sayFine, sayFineChange } from '../metrics/gap/say-fine'
import { exampleDay, exampleId, insertExample } from '../metrics/testing/insert-example'
import { plantCustomer, plantedAt } from '../profile/testing/plant-customer'
import { listNotes } from '../notes/list-notes'
import { gapReference, readingReference } from './gap-reference'
import { getReceipt } from './get-receipt'

const owner = testDatabase()
const kept = exampleId('mrr Ash')
const renews = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)

beforeAll(async () => {
  const sql = owner.sql()
  await insertExample(sql, metricOf('mrr')?.example.rows ?? [], { grain: 'account', prefix: 'mrr ' })
  await sql`update golden_account set country = 'GB' where entity_id = ${kept}`
  for (const [number, plan, stage] of [
    [901, 'Office 30', 'active'],
    [902, 'Office 60', 'active'],
    [903, 'Office 60', 'trial'],
  ] as const)
    await plantCustomer(sql, {
      grain: 'account',
      number,
      fields: { name: `Board ${number}`, plan, stage, ...(stage === 'trial' ? {} : { renewal_date: renews }) },
      books: ['South'],
      metrics: { mrr: number * 100 },
    })
  await sql`insert into customer_note ${sql({ note_id: v4(), record_id: kept, whole: true, text: 'Asked for a call', written_by: (await ctxAs('steward')).actor.userId, written_at: plantedAt })}`
})

const now: Reading = { metric: 'mrr', version: null, day: exampleDay, known: null, filters: [], seenBy: null }
const earlier: Reading = { ...now, day: '2026-10-01', filters: [{ key: 'country', value: 'GB' }] }
const value = async (reference: string, role: 'analyst' | 'steward' | 'success' = 'analyst') =>
  (await getReceipt(await ctxAs(role, { books: ['South'] }), { reference })).value.value

describe('the receipt of a number that is worked out', () => {
  it.each([now, earlier, { ...now, known: '2026-11-01T00:00:00.000Z' }])(
    'gives the number of the comparison: %o',
    async (reading) => {
      const ctx = await ctxAs('analyst')
      const { from } = await explainGap(ctx, { one: reading, other: now })
      const receipt = await getReceipt(ctx, { reference: readingReference(reading) })
      expect(receipt.value.value).toBe(sayFine(metricMust('mrr'), from))
      if (reading.known) return
      const [row] = await owner.sql().unsafe(receipt.sql ?? '')
      expect(Number(Object.values(row ?? {})[0])).toBe(from)
    },
  )

  it('gives each step, the whole gap, and what a customer counts for on both sides', async () => {
    const ctx = await ctxAs('analyst')
    const gap = await explainGap(ctx, { one: earlier, other: now })
    expect(gap.steps.map((step) => step.dimension)).toEqual(['filter', 'window'])
    for (const step of gap.steps) {
      const of = (aspect?: Parameters<typeof gapReference>[3]) =>
        value(gapReference(step.dimension, earlier, now, aspect))
      expect(await of()).toBe(sayFineChange(metricMust('mrr'), step.amount))
      expect(await of('customers')).toBe(step.customers)
      for (const { entityId, before, after } of step.first)
        expect([
          await of({ side: 'before', customer: entityId }),
          await of({ side: 'after', customer: entityId }),
        ]).toEqual([before, after].map((one) => (one === null ? null : sayFine(metricMust('mrr'), one))))
    }
    expect(await value(gapReference('whole', earlier, now))).toBe(sayFineChange(metricMust('mrr'), gap.to - gap.from))
  })

  it('is for those who read metrics, each within their own rights', async () => {
    const reference = readingReference(now)
    await expect(getReceipt(await ctxAs('support'), { reference })).rejects.toMatchObject({ kind: 'refused' })
    const elsewhere = await getReceipt(await ctxAs('success', { books: ['North'] }), { reference })
    expect(elsewhere.value.value).toBe(sayFine(metricMust('mrr'), 0))
  })

  it.each([
    'reading:a=mrr',
    'reading:a=shoe&a.day=2026-11-01',
    'reading:a=mrr&a.day=2026-02-30',
    'reading:a=mrr&a.day=2026-11-01&a.plan=x&a.more=1',
    'reading:a=mrr&a.day=2026-11-01&b=mrr',
    'gap:nothing:a=mrr&b=mrr&a.day=2026-11-01&b.day=2026-11-01',
    'gap:window:a=mrr&b=mrr&a.day=2026-11-01&b.day=2026-11-01',
    'gap:whole:a=mrr&b=mrr&a.day=2026-11-01&b.day=2026-11-01:customers',
    'gap:window:a=mrr&b=mrr&a.day=2026-10-01&b.day=2026-11-01:before:x',
  ])('refuses %s', async (reference) => {
    await expect(value(reference)).rejects.toMatchObject({ name: 'KithError' })
  })
})

describe('the receipt of what a list says of itself', () => {
  it('gives the sums and the length of a narrowed board', async () => {
    const asked = { days: 60, plan: 'Office 60' } as const
    const board = await listRenewals(await ctxAs('success', { books: ['South'] }), asked)
    const [column] = board.columns
    expect([board.count.rows, column?.accounts, column?.mrr]).toEqual([1, 1, 90_200])
    const of = (aspect: string, more = {}) =>
      value(tallyReference('renewals', aspect, { ...asked, ...more }), 'success')
    expect([await of('count'), await of('accounts', { column: 0 }), await of('mrr', { column: 0 })]).toEqual([
      1, 1, 90_200,
    ])
    const first = await listOnboarding(await ctxAs('success', { books: ['South'] }), {})
    expect(await value('tally:onboarding:count:', 'success')).toBe(first.count)
  })

  it('names the rows where they are few', async () => {
    const ctx = await ctxAs('steward')
    const notes = await listNotes(ctx, { grain: 'account', id: kept })
    const receipt = await getReceipt(ctx, {
      reference: tallyReference('notes', 'count', { grain: 'account', id: kept }),
    })
    expect([receipt.value.value, receipt.rows?.newest.map((row) => row.value.value)]).toEqual([
      notes?.length,
      ['Asked for a call'],
    ])
  })

  it.each([
    'tally:renewals:count:days=61',
    'tally:renewals:count:days=60&days=30',
    'tally:renewals:count:days=x',
    'tally:renewals:count:sort=mrr',
    'tally:renewals:mrr:days=60',
    'tally:renewals:__proto__:',
    'tally:nothing:count:',
    'tally:views:drafts:',
  ])('refuses %s', async (reference) => {
    await expect(value(reference, 'success')).rejects.toMatchObject({ name: 'KithError' })
  })
})
