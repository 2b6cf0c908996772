import { beforeAll, describe, expect, it } from 'vitest'
import { plantCustomer, plantedId } from '@/server/profile/testing/plant-customer'
import type { Ctx } from '@/server/spine/ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { getHome } from './get-home'
import { putAside } from './put-aside'
import { sourcePulse } from './source-pulse'

const owner = testDatabase()
const now = new Date('2026-11-20T10:00:00Z')
const id = plantedId('account', 1)

beforeAll(async () => {
  await plantCustomer(owner.sql(), {
    grain: 'account',
    number: 1,
    fields: { name: 'Marlowe', stage: 'at_risk' },
    books: ['South'],
    metrics: { health: 30 },
  })
})

const risk = async (ctx: Ctx, all = false) => {
  const section = (await getHome(ctx, { all })).find((one) => one.key === 'risk')
  return { items: section?.items.map((item) => [item.title, item.aside ?? 'waits']), aside: section?.aside }
}
const morning = () => ctxAs('success', { books: ['South'], now })
const item = { section: 'risk', key: id, sub: 'Not scored.' } as const
const at = (ctx: Ctx, hours: number): Ctx => ({ ...ctx, now: new Date(now.getTime() + hours * 3_600_000) })

describe('putting aside what waits', () => {
  it('done hides it until its sentence changes, from nobody else', async () => {
    const ctx = await morning()
    const waits = await risk(ctx)
    expect(waits).toEqual({ items: [['Marlowe', 'waits']], aside: 0 })
    const sub = (await getHome(ctx, {})).find((one) => one.key === 'risk')?.items[0]?.sub ?? ''
    await putAside(ctx, { ...item, sub, state: 'done' })
    expect(await risk(ctx)).toEqual({ items: [], aside: 1 })
    expect(await risk(at(ctx, 200))).toEqual({ items: [], aside: 1 })
    expect(await risk(ctx, true)).toEqual({ items: [['Marlowe', 'done']], aside: 1 })
    expect(await risk(await morning())).toEqual(waits)
    await putAside(ctx, { ...item, sub: 'It was another sentence.', state: 'done' })
    expect(await risk(ctx)).toEqual(waits)
    const [entry] = await owner.sql()`select action, detail from audit_entry order by seq desc limit 1`
    expect(entry).toMatchObject({ action: 'putAside', detail: { section: 'risk', key: id, state: 'done' } })
  })

  it('snoozed comes back the next morning, and open at once', async () => {
    const ctx = await morning()
    await putAside(ctx, { ...item, state: 'snoozed' })
    expect((await risk(at(ctx, 13))).items).toEqual([])
    expect((await risk(at(ctx, 15))).items).toEqual([['Marlowe', 'waits']])
    await putAside(ctx, { ...item, state: 'open' })
    expect((await risk(ctx)).items).toEqual([['Marlowe', 'waits']])
  })
})

describe('the morning list', () => {
  const morningOf = async (ctx: Ctx) => {
    const section = (await getHome(ctx, {})).find((one) => one.key === 'morning')
    return {
      names: section?.items.map((one) => one.title) ?? [],
      left: section?.left,
      worked: section?.worked,
      section,
    }
  }

  beforeAll(async () => {
    const sql = owner.sql()
    for (let number = 101; number <= 118; number++) {
      const account = await plantCustomer(sql, {
        grain: 'account',
        number,
        fields: { name: `Moved ${number}` },
        books: [number === 118 ? 'North' : 'South'],
        metrics: { health: 50, mrr: number * 1_000 },
      })
      const detail = { delta: -20, sentence: 'Fell from 70 because use of the portal stopped (−20).' }
      await sql`update metric_current set detail = ${sql.json(detail)} where entity_id = ${account} and metric = 'health'`
    }
  })

  it('holds at most 15 of the own book, the most pressing first, says what fell off and why each is there', async () => {
    const { names, left, section } = await morningOf(await morning())
    expect(names).toHaveLength(15)
    expect(names[0]).toBe('Moved 117')
    expect(names).not.toContain('Moved 118')
    expect(left).toBe(2)
    expect(section?.leftSay).toContain('2 accounts more')
    expect(section?.items[0]).toMatchObject({
      sub: 'Health fell from 70 because use of the portal stopped (−20).',
      figures: [
        { label: 'Health', text: '−20' },
        { label: 'MRR', text: '£1,170' },
      ],
    })
  })

  it('is worked to its end: what is done keeps its place today, gives it to others tomorrow, and returns when it moves again', async () => {
    const ctx = await morning()
    const [first] = (await morningOf(ctx)).section?.items ?? []
    const aside = { section: 'morning', key: first?.key ?? '', sub: first?.mark ?? '' }
    await putAside(ctx, { ...aside, state: 'done' })
    expect(await morningOf(ctx)).toMatchObject({ left: 2, worked: 1 })
    expect((await morningOf(ctx)).names).toHaveLength(14)
    const tomorrow = await morningOf(at(ctx, 24))
    expect(tomorrow).toMatchObject({ left: 1, worked: 0 })
    expect(tomorrow.names).toHaveLength(15)
    expect(tomorrow.names).not.toContain('Moved 117')
    await owner.sql()`update metric_current set value = 30 where entity_id = ${aside.key} and metric = 'health'`
    expect((await morningOf(at(ctx, 24))).names[0]).toBe('Moved 117')
  })

  it('comes back on the morning it was snoozed for, and refuses another time', async () => {
    const ctx = await morning()
    const item = (await morningOf(ctx)).section?.items[3]
    const aside = { section: 'morning', key: item?.key ?? '', sub: item?.mark ?? '', state: 'snoozed' } as const
    const there = async (hours: number) => (await morningOf(at(ctx, hours))).names.includes(item?.title ?? '')
    await putAside(ctx, { ...aside, for: 'three-days' })
    expect([await there(60), await there(64)]).toEqual([false, true])
    await putAside(ctx, { ...aside, for: 'next-week' })
    expect([await there(60), await there(64)]).toEqual([false, true])
    await expect(putAside.untrusted(ctx, { ...aside, for: 'never' })).rejects.toMatchObject({ kind: 'bad-input' })
  })
})

describe('the pulse of the sources', () => {
  it('names what of the late system is late', async () => {
    const state = (source: string, object: string, hours: number) =>
      owner.sql()`insert into source_state (source, object, records, last_arrived_at, last_changed_at) values (${source}, ${object}, 1, now(), ${new Date(now.getTime() - hours * 3_600_000)})`
    await state('crm', 'contact', 0)
    await state('shop', 'order', 40)
    await state('shop', 'cart', 30)
    await state('shop', 'product', 31)
    const pulse = await sourcePulse(await ctxAs('analyst', { now }), {})
    expect(pulse.late).toMatchObject({ source: 'shop', hours: 30 })
    expect(pulse.late?.objects.slice(0, 2)).toEqual(['Orders', 'Baskets'])
  })
})
