import { beforeAll, describe, expect, it } from 'vitest'
import { uuid5 } from '@/lib/uuid5'
import { approveMerge } from '@/server/review/approve-merge'
import { declareDifferent } from '@/server/review/declare-different'
import { loadPeople } from '@/server/review/testing/load-people'
import { undoDecision } from '@/server/review/undo-decision'
import { listPairs } from '@/server/review/list-pairs'
import { ctxAs, testDatabase } from '@/test/database'
import { explainRecords } from './explain-records'

const { sql } = testDatabase()
const shop = (key: string) => uuid5('shop', 'customer', key)

describe('why, and why not', () => {
  beforeAll(async () => {
    await loadPeople(sql(), [
      { key: 'a', name: 'Greta Holm', phone: '+441134960101', postcode: 'LS1 4AB', birthday: '1980-02-03' },
      { key: 'b', name: 'Greta Holme', phone: '+441134960101', postcode: 'LS1 4AB', birthday: '1980-02-03' },
      { key: 'd', name: 'Marisol Quint', phone: '+441134960177' },
      { key: 'e', name: 'Dana Whitlock', email: 'dana@whitlock.example', systems: ['crm', 'support', 'shop'] },
    ])
  })

  it('says what joins two records of one customer, and that the evidence adds up', async () => {
    const why = await explainRecords(await ctxAs('steward'), { a: shop('e'), b: uuid5('crm', 'contact', 'e') })
    expect(why).toMatchObject({ verdict: 'one', scope: 'records' })
    expect(why.sentence).toMatch(
      /^They are one person because of one direct link: .*same e-mail, dana@whitlock\.example\.$/,
    )
    expect(why.rules.find((rule) => rule.rule === 'email')).toMatchObject({
      verdict: 'joins',
      value: 'dana@whitlock.example',
    })
    const { prior = 0, lines = [], total } = why.weights ?? {}
    expect(lines.reduce((sum, line) => sum + line.weight + line.rarity, prior)).toBe(total)
    expect(why.weights?.calibrated).toBe(false)
    expect(why.because.join(' ')).toMatch(/not yet calibrated/)
  })

  it('says that two look-alikes wait for a person, then what that person said, and back', async () => {
    const steward = await ctxAs('steward')
    const asked = { a: shop('a'), b: shop('b') }
    const pair = (await listPairs(steward, {})).pairs.find(
      (one) => [one.recordA, one.recordB].sort().join() === [asked.a, asked.b].sort().join(),
    )
    if (!pair) throw new Error('The two do not wait.')
    const waiting = await explainRecords(steward, asked)
    expect(waiting).toMatchObject({ verdict: 'waits', scope: 'customers', blocking: { meet: true } })
    const { recordA, recordB, version } = pair
    const { edgeId } = await declareDifferent(steward, { recordA, recordB, version })
    const apart = await explainRecords(steward, asked)
    expect(apart).toMatchObject({ verdict: 'apart', vetoes: [{ because: 'person' }] })
    expect(apart.sentence).toMatch(
      /^They are kept apart because Test steward said on .* that they are two customers\.$/,
    )
    await undoDecision(steward, { edgeId })
    expect(await explainRecords(steward, asked)).toEqual(waiting)
  })

  it('leads from a retired id to the present customer', async () => {
    const steward = await ctxAs('steward')
    const [pair] = (await listPairs(steward, {})).pairs
    if (!pair) throw new Error('Nothing waits.')
    const { recordA, recordB, version } = pair
    const { edgeId } = await approveMerge(steward, { recordA, recordB, version })
    const why = await explainRecords(steward, { a: recordA, b: recordB })
    expect(why.verdict).toBe('one')
    expect(why.sentence).toMatch(/Test steward said on .* that they are one customer/)
    expect(why.a.entityId).toBe(why.b.entityId)
    await undoDecision(steward, { edgeId })
  })

  it('says that strangers have nothing in common, in either order', async () => {
    const steward = await ctxAs('auditor')
    const why = await explainRecords(steward, { a: shop('d'), b: shop('e') })
    expect(why).toMatchObject({ verdict: 'nothing', path: [], pair: null })
    expect(why.sentence).toMatch(/^Nothing joins them: no rule fires/)
    const back = await explainRecords(steward, { a: shop('e'), b: shop('d') })
    expect([back.verdict, back.weights?.total, back.sentence]).toEqual([why.verdict, why.weights?.total, why.sentence])
  })

  it('takes readable codes, and refuses what is none, the same twice and whom nobody knows', async () => {
    const steward = await ctxAs('steward')
    const { a } = await explainRecords(steward, { a: shop('d'), b: shop('e') })
    expect((await explainRecords(steward, { a: a.code, b: shop('e') })).a.recordId).toBe(shop('d'))
    const ask = (x: string, y: string) => explainRecords(steward, { a: x, b: y })
    await expect(ask('what?', shop('e'))).rejects.toMatchObject({ kind: 'bad-input' })
    await expect(ask(shop('e'), shop('e'))).rejects.toMatchObject({ kind: 'bad-input' })
    await expect(ask('P-99999', shop('e'))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(ask(shop('nobody'), shop('e'))).rejects.toMatchObject({ kind: 'not-found' })
  })

  it.each(['admin', 'success', 'support', 'analyst'] as const)(
    'refuses the %s, who may not read evidence',
    async (role) => {
      await expect(explainRecords(await ctxAs(role), { a: shop('a'), b: shop('b') })).rejects.toMatchObject({
        kind: 'refused',
      })
    },
  )
})
