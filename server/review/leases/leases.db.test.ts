import { beforeAll, describe, expect, it } from 'vitest'
import { ctxAs, testDatabase } from '@/test/database'
import { declareDifferent } from '../declare-different'
import { listPairs, type PairLine } from '../list-pairs'
import { loadPeople } from '../testing/load-people'
import { heldByOthers } from './held-by-others'
import { leasePairs } from './lease-pairs'

const { sql } = testDatabase()

describe('keeping pairs for the one who has them before them', () => {
  let pairs: PairLine[] = []
  beforeAll(async () => {
    await loadPeople(
      sql(),
      ['a', 'b', 'c', 'd'].map((key) => ({ key, name: 'Greta Holm', phone: '+441134960101', postcode: 'LS1 4AB' })),
    )
    pairs = (await listPairs(await ctxAs('steward'), {})).pairs
  })

  it('takes free pairs, is audited, and hides them from others only', async () => {
    const [mine, other] = [await ctxAs('steward'), await ctxAs('steward')]
    const wanted = pairs.slice(0, 2)
    expect((await leasePairs(mine, { pairs: wanted })).got).toHaveLength(2)
    const [entry] = await sql()`select action, detail from audit_entry order by seq desc limit 1`
    expect(entry?.action).toBe('leasePairs')
    expect(entry?.detail.pairs).toHaveLength(2)
    const seen = async (ctx: typeof mine) => (await listPairs(ctx, {})).waiting
    expect(await seen(mine)).toBe(pairs.length)
    expect(await seen(other)).toBe(pairs.length - 2)
    expect(await seen(await ctxAs('auditor'))).toBe(pairs.length)
    expect(await heldByOthers(other, {})).toHaveLength(2)
    expect(await heldByOthers(mine, {})).toHaveLength(0)
  })

  it('answers which it got, and gives the rest when the time is up', async () => {
    const [mine, other] = [await ctxAs('steward'), await ctxAs('steward')]
    const wanted = pairs.slice(2, 4)
    await leasePairs(mine, { pairs: wanted.slice(0, 1) })
    const got = await leasePairs(other, { pairs: wanted })
    expect(got.got).toEqual([expect.objectContaining({ recordA: wanted[1]?.recordA, recordB: wanted[1]?.recordB })])
    const later = await ctxAs('steward', { now: new Date(Date.now() + 6 * 60_000) })
    expect((await leasePairs(later, { pairs: wanted })).got).toHaveLength(2)
  })

  it('keeping what one has leaves no entry', async () => {
    const ctx = await ctxAs('steward', { now: new Date(Date.now() + 20 * 60_000) })
    await leasePairs(ctx, { pairs: pairs.slice(0, 1) })
    const [before] = await sql()`select count(*)::int as n from audit_entry`
    expect((await leasePairs(ctx, { pairs: pairs.slice(0, 1) })).got).toHaveLength(1)
    const [after] = await sql()`select count(*)::int as n from audit_entry`
    expect(after?.n).toBe(before?.n)
  })

  it('refuses a decision on what somebody else holds, naming who and until when', async () => {
    const now = new Date(Date.now() + 60 * 60_000)
    const [mine, other] = [await ctxAs('steward', { now }), await ctxAs('steward', { now })]
    const [pair] = pairs
    if (!pair) throw new Error('No pair waits.')
    await leasePairs(mine, { pairs: [pair] })
    const seen = { recordA: pair.recordA, recordB: pair.recordB, version: pair.version }
    await expect(declareDifferent(other, seen)).rejects.toThrow(/Test steward has this pair until \d\d:\d\d UTC/)
    const [row] =
      await sql()`select status from candidate_pair where record_a = ${pair.recordA} and record_b = ${pair.recordB}`
    expect(row?.status).toBe('open')
    await declareDifferent(mine, seen)
    expect((await leasePairs(mine, { pairs: [pair] })).got).toEqual([])
  })

  it('lets eight people reach for the same pairs in any order, each pair going to one', async () => {
    const now = new Date(Date.now() + 120 * 60_000)
    const stewards = await Promise.all(Array.from({ length: 8 }, () => ctxAs('steward', { now })))
    const wanted = pairs.slice(1)
    const all = await Promise.all(
      stewards.map((ctx, index) => leasePairs(ctx, { pairs: index % 2 ? wanted : wanted.toReversed() })),
    )
    expect(all.flatMap(({ got }) => got)).toHaveLength(wanted.length)
  })

  it('is for those who decide', async () => {
    await expect(leasePairs(await ctxAs('auditor'), { pairs: [] })).rejects.toMatchObject({ kind: 'refused' })
  })
})
