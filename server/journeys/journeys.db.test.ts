import { beforeAll, describe, expect, it } from 'vitest'
import { v4 } from '@/lib/uuid4'
import { ctxAs, testDatabase } from '@/test/database'
import { plantCustomer } from '../profile/testing/plant-customer'
import { plantAccount } from '../questions/testing/plant-account'
import { getReceipt } from '../receipt/get-receipt'
import { getStageFlow } from './get-stage-flow'
import { getTouchPaths } from './get-touch-paths'
import { listChoices } from './list-choices'
import { listPathAccounts } from './list-path-accounts'

const owner = testDatabase()
const now = new Date('2026-11-22T09:00:00Z')
let touched = ''

beforeAll(async () => {
  const sql = owner.sql()
  for (let number = 1; number <= 3; number++) {
    const id = await plantAccount(sql, {
      number,
      name: `Going ${number}`,
      books: [number === 3 ? 'North' : 'South'],
      region: 'North West',
      stages: [
        { stage: 'lead', at: '2026-01-01T10:00:00Z' },
        { stage: 'trial', at: `2026-01-${10 * number + 1}T10:00:00Z` },
        ...(number === 3 ? [{ stage: 'churned', at: '2026-03-01T10:00:00Z' }] : []),
      ],
      changes: [{ kind: 'started', at: '2026-02-20T10:00:00Z', to: 'Office 20' }],
    })
    if (number === 1) touched = id
  }
  const person = await plantCustomer(sql, { grain: 'person', number: 1, fields: { name: 'Reader' } })
  await sql`insert into record_link ${sql({ record_id: person, kind: 'person_account', target_record_id: touched, role: 'admin' })}`
  for (const [at, kind] of [
    ['2025-12-01T10:00:00Z', 'sent'],
    ['2025-12-02T10:00:00Z', 'opened'],
    ['2026-02-19T10:00:00Z', 'clicked'],
    ['2026-02-19T11:00:00Z', 'bounced'],
  ] as const)
    await sql`insert into campaign_touch ${sql({ record_id: person, fact_id: v4(), source: 'marketing', external_id: at, campaign_id: 'c', campaign_name: 'Roast', kind, at })}`
})

describe('journeys', () => {
  it('count who went from which stage to which, with the median of the days before', async () => {
    const flows = await getStageFlow(await ctxAs('analyst', { now }), {})
    expect(flows).toEqual([
      { from: 'lead', to: 'trial', moves: 3, days: 20 },
      { from: 'none', to: 'lead', moves: 3, days: null },
      { from: 'trial', to: 'churned', moves: 1, days: 29 },
    ])
    expect(await getStageFlow(await ctxAs('analyst', { now }), { region: 'Wales' })).toEqual([])
    expect(await getStageFlow(await ctxAs('analyst', { now }), { period: '90' })).toEqual([])
  })

  it('tell the way to a first order across channels, and whose it was', async () => {
    const ctx = await ctxAs('analyst', { now })
    const { paths, looked } = await getTouchPaths(ctx, { region: 'North West' })
    expect(paths).toEqual([
      { path: 'sales', accounts: 2 },
      { path: 'mail.sales.mail', accounts: 1 },
    ])
    expect(looked).toBe(3)
    expect((await listPathAccounts(ctx, { path: 'mail.sales.mail' })).map((one) => one.accountId)).toEqual([touched])
  })

  it('say what their receipts say, to each as far as they see', async () => {
    const ctx = await ctxAs('analyst', { now })
    const value = async (reference: string) => (await getReceipt(ctx, { reference })).value.value
    expect(await value('figure:stage-moves:lead:trial:365:any:North_West:any')).toBe('3')
    expect(await value('figure:touch-path:sales:365:any:any:any')).toBe('2')
    const success = await ctxAs('success', { now, books: ['South'] })
    expect((await getStageFlow(success, {})).map(({ to, moves }) => [to, moves])).toEqual([
      ['trial', 2],
      ['lead', 2],
    ])
    expect(
      (await getReceipt(success, { reference: 'figure:stage-moves:lead:trial:365:any:any:any' })).value.value,
    ).toBe('2')
    expect((await listChoices(success, {})).region).toEqual(['North West'])
  })

  it('are refused to support, and for a way there is none of', async () => {
    for (const read of [getStageFlow, getTouchPaths])
      await expect(read(await ctxAs('support', { now }), {})).rejects.toMatchObject({ kind: 'refused' })
    await expect(listPathAccounts(await ctxAs('analyst', { now }), { path: "x'; drop" })).rejects.toMatchObject({
      kind: 'bad-input',
    })
  })
})
