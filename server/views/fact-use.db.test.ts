import { beforeEach, describe, expect, it } from 'vitest'
import { proposesRetirement, shownEnough } from '@/model/views/propose-retirement'
import { ctxAs, testDatabase } from '@/test/database'
import { keepFact } from './keep-fact'
import { listFactUses } from './list-fact-uses'
import { listViews } from './list-views'
import { noteFactsRead } from './note-facts-read'
import { noteFactUse } from './note-fact-use'
import { noteFactsShown } from './note-facts-shown'
import { publishView } from './publish-view'
import { retireFact } from './retire-fact'

const { sql } = testDatabase()
const now = new Date('2026-11-22T08:00:00Z')
const of = { view: 'account-review', grain: 'account' } as const
const facts = ['metric:mrr', 'field:sponsor']
const lastEntry = async () => (await sql()`select action, detail from audit_entry order by seq desc limit 1`)[0]

beforeEach(async () => {
  await sql()`truncate fact_use, fact_kept, view_definition`
})

async function uses(fact: string) {
  const rows = await listFactUses(await ctxAs('admin', { now }), { key: of.view })
  return rows.find((row) => row.grain === of.grain && row.fact === fact)
}

describe('the use of facts', () => {
  it('is counted by role and day, what is shown apart from what is used, and says nothing of a customer', async () => {
    const before = await sql()`select count(*)::int as n from audit_entry`
    const [success, analyst] = [await ctxAs('success', { now }), await ctxAs('analyst', { now })]
    await Promise.all([1, 2, 3].map(() => noteFactsShown(success, { ...of, facts })))
    await noteFactsShown(analyst, { ...of, facts: ['metric:mrr', 'metric:mrr', 'drop table', 'field:Plan'] })
    await noteFactUse(success, { ...of, fact: 'metric:mrr' })
    expect(await uses('metric:mrr')).toMatchObject({
      ...{ shown: 4, used: 1, since: '2026-11-22' },
      byRole: expect.arrayContaining([
        { role: 'success', shown: 3, used: 1, api: 0, lastUsed: '2026-11-22' },
        { role: 'analyst', shown: 1, used: 0, api: 0, lastUsed: null },
      ]),
    })
    expect(await sql()`select distinct fact from fact_use order by 1`).toEqual([
      { fact: 'field:sponsor' },
      { fact: 'metric:mrr' },
    ])
    expect(await sql()`select count(*)::int as n from audit_entry`).toEqual(before)
    await expect(noteFactUse.untrusted(success, { ...of, grain: 'visitor', fact: 'x' })).rejects.toMatchObject({
      kind: 'bad-input',
    })
  })

  it('counts what was read through the API as shown and used, and says that it was by the API', async () => {
    const [success, before] = [await ctxAs('success', { now }), await sql()`select count(*)::int as n from audit_entry`]
    await noteFactsShown(success, { ...of, facts })
    await noteFactsRead(success, { ...of, facts: ['metric:mrr', 'field:Plan'] })
    await noteFactsRead(success, { ...of, facts: ['metric:mrr'] })
    expect(await uses('metric:mrr')).toMatchObject({ shown: 3, used: 2, api: 2, byRole: [{ role: 'success', api: 2 }] })
    expect(await uses('field:sponsor')).toMatchObject({ shown: 1, used: 0, api: 0 })
    expect(await sql()`select count(*)::int as n from audit_entry`).toEqual(before)
    await expect(noteFactsRead.untrusted(success, { ...of, facts: 'all' })).rejects.toMatchObject({ kind: 'bad-input' })
  })

  it('proposes what is seen and never used within 90 days; it is retired in a draft or kept with a reason', async () => {
    const admin = await ctxAs('admin', { now })
    const count = (fact: string, day: string, shown: number, used: number) =>
      sql()`insert into fact_use ${sql()({ view_key: of.view, grain: of.grain, fact, role: 'success', day, shown, used })}`
    await count('field:sponsor', '2026-11-01', shownEnough, 0)
    await count('field:sponsor', '2026-08-01', 9, 9)
    await count('metric:mrr', '2026-11-01', shownEnough, 1)
    const sponsor = await uses('field:sponsor')
    expect(sponsor).toMatchObject({ shown: shownEnough, used: 0 })
    expect(sponsor && proposesRetirement(sponsor, '2026-11-22')).toBe(true)
    const proposed = async () => (await listViews(admin, {})).find((view) => view.key === of.view)?.proposed
    expect(await proposed()).toBe(1)

    const fact = { key: of.view, grain: of.grain, fact: 'field:sponsor' }
    expect(await retireFact(admin, { ...fact, seen: 0 })).toMatchObject({ version: 1 })
    expect(await lastEntry()).toMatchObject({ action: 'retireFact', detail: { fact: 'field:sponsor', version: 1 } })
    await expect(retireFact(admin, { ...fact, seen: 0 })).rejects.toMatchObject({ kind: 'bad-input' })
    await expect(retireFact(admin, { ...fact, fact: 'metric:mrr', seen: 0 })).rejects.toMatchObject({ kind: 'stale' })
    expect(await proposed()).toBe(1)

    expect(await keepFact(admin, { ...fact, reason: 'Asked for before every renewal' })).toEqual({
      until: '2027-05-21',
    })
    expect(await lastEntry()).toMatchObject({ action: 'keepFact', detail: { fact: 'field:sponsor' } })
    expect(await proposed()).toBe(0)
    await publishView(admin, { key: of.view, version: 1, standing: null })
    expect(await uses('field:sponsor')).toBeUndefined()
  })

  it('is looked at and decided by the admin alone', async () => {
    const steward = await ctxAs('steward')
    const fact = { key: of.view, grain: of.grain, fact: 'field:sponsor' }
    for (const tried of [
      () => listFactUses(steward, { key: of.view }),
      () => keepFact(steward, { ...fact, reason: 'Mine' }),
      () => retireFact(steward, { ...fact, seen: 0 }),
    ])
      await expect(tried()).rejects.toMatchObject({ kind: 'refused' })
    await expect(keepFact(await ctxAs('admin'), { ...fact, fact: 'field:no', reason: 'None' })).rejects.toMatchObject({
      kind: 'bad-input',
    })
  })
})
