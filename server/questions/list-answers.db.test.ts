import { beforeAll, describe, expect, it } from 'vitest'
import { historicalQuestionKeys } from '@/model/lifecycle/historical-questions'
import { ctxAs, testDatabase } from '@/test/database'
import { getAnswer } from './get-answer'
import { listAnswers } from './list-answers'
import { recordAnswersExport } from './record-answers-export'
import { factId, plantAccount } from './testing/plant-account'

const owner = testDatabase()
const now = new Date('2026-11-22T09:00:00Z')
let lost = ''

beforeAll(async () => {
  const sql = owner.sql()
  lost = await plantAccount(sql, {
    number: 1,
    name: 'Lost',
    books: ['South'],
    region: 'Wales',
    stages: [
      { stage: 'onboarding', at: '2025-01-01T10:00:00Z' },
      { stage: 'active', at: '2025-02-10T10:00:00Z' },
      { stage: 'churned', at: '2026-10-01T10:00:00Z', reason: 'Too dear' },
    ],
    changes: [
      { kind: 'started', at: '2025-01-01T10:00:00Z', to: 'Office 20', mrr: 500 },
      { kind: 'upgraded', at: '2025-06-01T10:00:00Z', from: 'Office 20', to: 'Office 40', seats: 12 },
      { kind: 'canceled', at: '2026-10-01T10:00:00Z', from: 'Office 40', seats: 14, mrr: 1_700 },
    ],
  })
  for (let number = 2; number <= 8; number++)
    await plantAccount(sql, {
      number,
      name: `Renewed ${number}`,
      books: [number % 2 ? 'South' : 'North'],
      plan: number < 5 ? 'Office 20' : 'Office 40',
      changes: [{ kind: 'renewed', at: `2026-09-0${number}T10:00:00Z`, from: 'Office 20', to: 'Office 20' }],
      tickets: Array.from({ length: number % 3 }, (_, at) => ({
        at: `2026-08-1${at}T10:00:00Z`,
        subject: `Ticket ${number}.${at}`,
        priority: at ? 'urgent' : 'normal',
      })),
    })
})

describe('listAnswers', () => {
  it('tells the plan at churn when the record knows none any more, each value with the fact it rests on', async () => {
    const page = await listAnswers(await ctxAs('auditor', { now }), { question: 'plan-at-churn' })
    expect(page.count).toEqual({ rows: 1, capped: false })
    const row = page.rows[0]
    expect(Object.fromEntries(Object.entries(row?.cells ?? {}).map(([key, cell]) => [key, cell.value]))).toEqual({
      at: '2026-10-01',
      plan: 'Office 40',
      seats: 14,
      worth: 1_700,
      reason: 'Too dear',
      since: '2025-01-01',
    })
    expect(row?.cells.plan?.of).toBe(`fact:subscription_change:${factId(1, 'change', 2)}:from_plan`)
    expect(row?.cells.worth?.currency).toBe('GBP')
  })

  it('says the same of one customer as of all', async () => {
    const ctx = await ctxAs('auditor', { now })
    for (const question of ['plan-at-churn', 'before-expansion', 'acquisition'] as const) {
      const all = await listAnswers(ctx, { question, period: 'all' })
      const one = await getAnswer(ctx, { grain: 'account', id: lost, question })
      expect(one.rows).toEqual(all.rows.filter((row) => row.accountId === lost))
      expect(one.rows).toHaveLength(1)
    }
  })

  it.each(['at', 'name', 'tickets'])('pages by %s forth and back without a gap', async (sort) => {
    const ctx = await ctxAs('steward', { now })
    const ask = { question: 'before-renewal', sort, size: 2 } as const
    const whole = (await listAnswers(ctx, { ...ask, size: 50 })).rows.map((row) => row.rowId)
    expect(whole).toHaveLength(7)
    const forth: string[] = []
    let page = await listAnswers(ctx, ask)
    expect(page.before).toBeNull()
    for (;;) {
      forth.push(...page.rows.map((row) => row.rowId))
      if (!page.after) break
      page = await listAnswers(ctx, { ...ask, after: page.after })
    }
    expect(forth).toEqual(whole)
    const back = await listAnswers(ctx, { ...ask, before: page.before ?? '' })
    expect(back.rows.map((row) => row.rowId)).toEqual(whole.slice(4, 6))
  })

  it('counts the support issues before each renewal, the newest in words', async () => {
    const ctx = await ctxAs('steward', { now })
    const { rows } = await listAnswers(ctx, { question: 'before-renewal', sort: 'tickets' })
    const said = rows.map(({ name, cells }) => [
      name,
      cells.tickets?.value,
      cells.pressing?.value,
      cells.subject?.value,
    ])
    expect(said.slice(0, 2).toSorted()).toEqual([
      ['Renewed 5', 2, 1, 'Ticket 5.1'],
      ['Renewed 8', 2, 1, 'Ticket 8.1'],
    ])
    expect(said.at(-1)?.[1]).toBe(0)
  })

  it('filters by period, plan at the time and region', async () => {
    const ctx = await ctxAs('analyst', { now })
    const names = async (ask: Parameters<typeof listAnswers>[1]) =>
      (await listAnswers(ctx, ask)).rows.map((row) => row.name)
    expect(await names({ question: 'plan-at-churn', period: '90', plan: 'Office 40', region: 'Wales' })).toEqual([
      'Lost',
    ])
    expect(await names({ question: 'plan-at-churn', plan: 'Office 20' })).toEqual([])
    expect(await names({ question: 'before-expansion', period: '90' })).toEqual([])
    expect(await names({ question: 'stage-move', period: 'all', from: 'onboarding', to: 'active' })).toEqual(['Lost'])
  })

  it('shows success its own book and nobody what they may not read', async () => {
    const success = await listAnswers(await ctxAs('success', { now, books: ['South'] }), { question: 'before-renewal' })
    expect(success.rows.map((row) => row.name).toSorted()).toEqual(['Renewed 3', 'Renewed 5', 'Renewed 7'])
    const analyst = await listAnswers(await ctxAs('analyst', { now }), { question: 'before-renewal' })
    expect(analyst.columns.map((column) => column.key)).not.toContain('subject')
    await expect(
      getAnswer(await ctxAs('success', { now, books: ['North'] }), {
        grain: 'account',
        id: lost,
        question: 'plan-at-churn',
      }),
    ).rejects.toMatchObject({ kind: 'not-found' })
    const support = await getAnswer(await ctxAs('support', { now }), {
      grain: 'account',
      id: lost,
      question: 'plan-at-churn',
    })
    expect(support.columns.map((column) => column.key)).not.toContain('worth')
  })

  it('answers support all five without money, and nothing that rests on terms of a contract', async () => {
    const support = await ctxAs('support', { now })
    for (const question of historicalQuestionKeys) {
      const { columns } = await listAnswers(support, { question, period: 'all' })
      expect(columns.filter((column) => column.commercial)).toEqual([])
    }
    const { rows } = await listAnswers(support, { question: 'before-renewal', sort: 'tickets' })
    expect(rows[0]?.cells.subject?.value).toMatch(/^Ticket/)
    for (const ask of [
      { question: 'before-renewal', period: 'coming' },
      { question: 'before-expansion', sort: 'worth' },
    ] as const)
      await expect(listAnswers(support, ask)).rejects.toMatchObject({ kind: 'bad-input' })
  })

  it('refuses an order, a page or a filter it does not have', async () => {
    const ctx = await ctxAs('analyst', { now })
    for (const ask of [
      { question: 'plan-at-churn', sort: 'reason' },
      { question: 'plan-at-churn', after: 'nonsense' },
      { question: 'plan-at-churn', from: 'lead' },
      { question: 'plan-at-churn', period: 'coming' },
    ] as const)
      await expect(listAnswers(ctx, ask)).rejects.toMatchObject({ kind: 'bad-input' })
  })
})

describe('recordAnswersExport', () => {
  it('leaves which list went out, never the values it was filtered by, and refuses what is no list', async () => {
    await recordAnswersExport(await ctxAs('analyst', { now }), {
      question: 'plan-at-churn',
      region: 'Wales',
      columns: ['at'],
    })
    const [entry] = await owner.sql()`select detail from audit_entry where action = 'exportAnswers'`
    expect(entry?.detail).toEqual({
      question: 'plan-at-churn',
      columns: ['at'],
      period: '365',
      filters: ['region'],
      order: 'at.desc',
    })
    await expect(
      recordAnswersExport(await ctxAs('analyst', { now }), { question: 'onboarding', columns: [], size: 0 }),
    ).rejects.toMatchObject({ kind: 'bad-input' })
  })
})
