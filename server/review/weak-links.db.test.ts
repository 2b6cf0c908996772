import { beforeAll, describe, expect, it } from 'vitest'
import { digestDatabase } from '@/server/digest/digest-database'
import { asSystem } from '@/server/ingest/claim-run'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { findWeakLinks } from './find-weak-links'
import { getPair } from './get-pair'
import { keepTogether } from './keep-together'
import { listPairs } from './list-pairs'
import { splitHalves } from './split-halves'
import { loadPeople } from './testing/load-people'
import { undoDecision } from './undo-decision'

const { sql } = testDatabase()
const find = () => asSystem(systemCtx(), findWeakLinks)
const digest = async () => (await digestDatabase(systemCtx(), {})).hash

/** Two who share a mailbox and nothing else: the shop's Greta and support's Marisol, each at home elsewhere. */
async function shareMailbox() {
  const shared = { email: 'family@holm.example' }
  await loadPeople(sql(), [
    { key: 'g', name: 'Greta Holm', birthday: '1980-02-03', postcode: 'LS1 4AB', phone: '+441134960101', ...shared },
    {
      key: 'm',
      name: 'Marisol Quint',
      birthday: '1999-08-07',
      postcode: 'BN16 3BQ',
      phone: '+441214960222',
      systems: ['crm'],
      ...shared,
    },
    { key: 'n', name: 'Nora Vance', email: 'nora@vance.example', systems: ['crm', 'shop'] },
  ])
}

describe('customers that hang together by a weak link', () => {
  beforeAll(shareMailbox)

  const theOne = async () => {
    const [pair] = (await listPairs(await ctxAs('steward'), {})).pairs.filter((one) => one.reason === 'weak')
    if (!pair) throw new Error('No weak link waits.')
    const { recordA, recordB, version } = pair
    return { recordA, recordB, version }
  }
  const people = async () => Number((await sql()`select count(*) from golden_person`)[0]?.count)

  it('asks about the one whose sides have nothing else in common, once, and lowers its confidence', async () => {
    expect(await people()).toBe(2)
    expect(await find()).toEqual({ open: 1 })
    const before = await digest()
    expect(await find()).toEqual({ open: 1 })
    expect(await digest()).toBe(before)
    const pair = await getPair(await ctxAs('steward'), await theOne())
    expect([pair.left.name, pair.right.name].sort()).toEqual(['Greta Holm', 'Marisol Quint'])
    expect(pair.link).toBe('same e-mail, family@holm.example')
    expect(pair.calibrated).toBe(false)
    const [golden] = await sql()`select confidence, open_pairs from golden_person where search_text like '%quint%'`
    expect(golden).toMatchObject({ open_pairs: 1 })
    expect(Number(golden?.confidence)).toBeCloseTo(0.85)
  })

  it('splits it into two and joins it again', async () => {
    const steward = await ctxAs('steward')
    const before = await digest()
    const { edgeId } = await splitHalves(steward, await theOne())
    expect(await people()).toBe(3)
    expect(await find()).toEqual({ open: 0 })
    await undoDecision(steward, { edgeId })
    expect(await people()).toBe(2)
    expect(await find()).toEqual({ open: 1 })
    expect(await digest()).toBe(before)
    expect((await sql()`select 1 from audit_entry where action = 'splitHalves'`).length).toBe(1)
  })

  it('keeps it together on a person’s word and asks no more, until that is taken back', async () => {
    const steward = await ctxAs('steward')
    const before = await digest()
    const { edgeId } = await keepTogether(steward, await theOne())
    expect(await people()).toBe(2)
    expect(await find()).toEqual({ open: 0 })
    const [golden] = await sql()`select confidence from golden_person where search_text like '%quint%'`
    expect(Number(golden?.confidence)).toBeGreaterThan(0.95)
    await undoDecision(steward, { edgeId })
    expect(await find()).toEqual({ open: 1 })
    expect(await digest()).toBe(before)
  })

  it('refuses whoever is second, and every role but the steward', async () => {
    const steward = await ctxAs('steward')
    const seen = await theOne()
    const { edgeId } = await keepTogether(steward, seen)
    await expect(splitHalves(steward, seen)).rejects.toMatchObject({ kind: 'stale' })
    await undoDecision(steward, { edgeId })
    for (const role of ['admin', 'success', 'support', 'analyst', 'auditor'] as const) {
      const ctx = await ctxAs(role)
      const now = await theOne()
      await expect(keepTogether(ctx, now)).rejects.toMatchObject({ kind: 'refused' })
      await expect(splitHalves(ctx, now)).rejects.toMatchObject({ kind: 'refused' })
    }
  })
})
