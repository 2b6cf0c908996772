import { beforeAll, describe, expect, it } from 'vitest'
import { ctxAs, testDatabase } from '@/test/database'
import { plantAccount } from '../questions/testing/plant-account'
import { getReceipt } from '../receipt/get-receipt'
import { compareChanges } from './compare-changes'
import { listMoments } from './list-moments'

const owner = testDatabase()
const now = new Date('2026-11-22T09:00:00Z')
const started = { kind: 'started', at: '2025-01-05T10:00:00Z', to: 'Office 40', seats: 20 }
const upgraded = { kind: 'upgraded', at: '2026-10-01T10:00:00Z', from: 'Office 40', to: 'Office 60', seats: 20 }
const asked = { anchor: 'expansion', day: '2026-10-01', days: 90 } as const
let own = ''

beforeAll(async () => {
  const sql = owner.sql()
  own = await plantAccount(sql, {
    number: 1,
    name: 'Own',
    books: ['South'],
    plan: 'Office 60',
    changes: [started, { ...upgraded, at: '2026-02-01T10:00:00Z', from: 'Office 40', to: 'Office 40' }, upgraded],
    tickets: ['2026-07-10', '2026-08-10', '2026-09-29', '2026-10-01', '2026-06-01'].map((at) => ({
      at: `${at}T12:00:00Z`,
    })),
    stages: [{ stage: 'at_risk', at: '2026-08-01T10:00:00Z' }],
  })
  for (let number = 10; number < 20; number++)
    await plantAccount(sql, {
      number,
      name: `Alike ${number}`,
      books: [number < 13 ? 'South' : 'North'],
      plan: 'Office 40',
      changes: [started],
      tickets: number % 2 ? [{ at: '2026-08-15T10:00:00Z' }] : [],
    })
  // One that has left the plan since still counts as it was.
  await plantAccount(sql, {
    number: 20,
    name: 'Left since',
    books: ['North'],
    changes: [started, { kind: 'canceled', at: '2026-11-01T10:00:00Z', from: 'Office 40', seats: 20 }],
  })
  const others = [
    { name: 'Other plan', plan: 'Office 20', changes: [{ ...started, to: 'Office 20' }] },
    { name: 'Other size', plan: 'Office 40', changes: [{ ...started, seats: 60 }] },
    { name: 'Too young', plan: 'Office 40', changes: [{ ...started, at: '2026-09-01T10:00:00Z' }] },
    { name: 'Had it too', plan: 'Office 60', changes: [started, { ...upgraded, at: '2026-09-10T10:00:00Z' }] },
    { name: 'Gone before', changes: [started, { kind: 'canceled', at: '2026-05-01T10:00:00Z', from: 'Office 40' }] },
  ]
  for (const [at, other] of others.entries()) await plantAccount(sql, { number: 30 + at, books: ['North'], ...other })
})

describe('compareChanges', () => {
  it('holds an account against those that were like it then, what differs most on top', async () => {
    const found = await compareChanges(await ctxAs('steward', { now }), { grain: 'account', id: own, ...asked })
    expect(found).toMatchObject({ plan: 'Office 40', band: '11 to 40', similar: 11, tooFew: false })
    const line = (key: string) => found.lines.find((one) => one.kind.key === key)
    expect(line('tickets')).toMatchObject({ own: 3, spread: { count: 11, median: 0 }, standing: { stands: 'above' } })
    expect(line('stages')).toMatchObject({ own: 1, standing: { stands: 'above' } })
    expect(line('late')).toMatchObject({ own: 0, standing: { stands: 'within' } })
    expect(line('health')).toMatchObject({ own: null, standing: { stands: 'unknown' } })
    expect(
      found.lines
        .slice(0, 2)
        .map((one) => one.kind.key)
        .toSorted(),
    ).toEqual(['stages', 'tickets'])
  })

  it('says the numbers its receipts say', async () => {
    const ctx = await ctxAs('auditor', { now })
    const value = async (reference: string) => (await getReceipt(ctx, { reference })).value.value
    expect(await value(`figure:change-before:${own}:tickets:2026-10-01:90`)).toBe('3')
    expect(await value(`figure:late-before:${own}:late:2026-10-01:90`)).toBe('0')
    expect(await value(`figure:similar-before:${own}:tickets:2026-10-01:90:expansion`)).toBe('0')
  })

  it('says so where too few are alike in the book of who asks, and leaves payments out for support', async () => {
    const success = await compareChanges(await ctxAs('success', { now, books: ['South'] }), {
      grain: 'account',
      id: own,
      ...asked,
    })
    expect(success).toMatchObject({ similar: 3, tooFew: true })
    expect(success.lines.every((line) => line.standing.stands === 'unknown')).toBe(true)
    const support = await compareChanges(await ctxAs('support', { now }), { grain: 'account', id: own, ...asked })
    expect(support.lines.map((line) => line.kind.key)).not.toContain('late')
  })

  it('refuses whoever reads no timeline, and a window or moment it does not know', async () => {
    const ask = { grain: 'account', id: own, ...asked } as const
    await expect(compareChanges(await ctxAs('admin', { now }), ask)).rejects.toMatchObject({ kind: 'refused' })
    const analyst = await compareChanges(await ctxAs('analyst', { now }), ask)
    expect(analyst.lines.map((line) => line.kind.key)).toContain('late')
    await expect(compareChanges(await ctxAs('success', { now, books: ['North'] }), ask)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(compareChanges.untrusted(await ctxAs('steward', { now }), { ...ask, days: 45 })).rejects.toMatchObject(
      { kind: 'bad-input' },
    )
  })
})

describe('listMoments', () => {
  it('knows every past moment, newest first, and none of what the account never had', async () => {
    const moments = await listMoments(await ctxAs('steward', { now }), { grain: 'account', id: own })
    expect(moments.filter((one) => one.anchor === 'expansion').map((one) => one.day)).toEqual([
      '2026-10-01',
      '2026-02-01',
    ])
    expect(moments.filter((one) => one.anchor === 'acquisition')).toHaveLength(1)
    expect(moments.some((one) => one.anchor === 'churn')).toBe(false)
  })
})
