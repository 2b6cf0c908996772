import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { insertDecision } from '@/server/review/insert-decision'
import { undoDecision } from '@/server/review/undo-decision'
import { resolveRecords } from '@/server/identity/resolve-records'
import { asSystem } from '@/server/ingest/claim-run'
import { revertImport } from '@/server/ingest/revert-import'
import { pinValue, removePin } from '@/server/golden/pin-value'
import type { Ctx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import '@/test/fixed-seed'
import { explainAsOf } from './explain-as-of'
import { getAsOf } from './get-as-of'
import { contactId, sendPeople, type Word } from './testing/people-file'

const { sql } = testDatabase()
let steward: Ctx

beforeAll(async () => {
  steward = await ctxAs('steward')
})

const dayOf = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString().slice(0, 10)
const later = (ctx: Ctx, days: number): Ctx => ({ ...ctx, now: new Date(ctx.now.getTime() + days * 86_400_000) })
const dayIn = (days: number) => new Date(steward.now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
const nameOf = async (ctx: Ctx, id: string, valid: string, known: string | null = null) =>
  (await getAsOf(ctx, { grain: 'person', id, valid, known })).values.first_name?.value ?? null

/** Everything golden, compared with what is made anew from history as of now. */
async function nowIsGolden(): Promise<void> {
  const golden =
    await sql()`select entity_id, field, value->'v' as value, record_id, why from golden_value order by 1, 2`
  const ids = [...new Set(golden.map((row) => row.entity_id as string))]
  for (const id of ids) {
    const past = await getAsOf(steward, { grain: 'person', id, valid: dayIn(1) })
    const said = Object.values(past.values).flatMap(({ field, value, recordId, why }) =>
      recordId === null ? [] : [{ entity_id: id, field, value, record_id: recordId, why }],
    )
    expect(said.toSorted((a, b) => (a.field < b.field ? -1 : 1))).toEqual(
      golden.filter((row) => row.entity_id === id).map((row) => ({ ...row })),
    )
  }
}

const word = fc.record({
  day: fc.integer({ min: 1, max: 40 }),
  first: fc.constantFrom('Ada', 'Bea', 'Cyd'),
  title: fc.option(fc.constantFrom('Buyer', 'Chef'), { nil: undefined }),
  role: fc.option(fc.constantFrom('admin', 'member'), { nil: undefined }),
})
const contact = fc.uniqueArray(word, { selector: ({ day }) => day, minLength: 1, maxLength: 5 })

describe('a customer as of a day', () => {
  let round = 0
  it('is what its newest word by then said, in whatever order the words arrived', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(contact, { minLength: 5, maxLength: 5 }), fc.integer(), async (people, shuffle) => {
        const key = `R${++round}`
        const words = people.flatMap((said, i) =>
          said.map(({ day, ...rest }): Word => ({ id: `${key}-${i}`, at: `${dayOf(day)}T10:00:00Z`, ...rest })),
        )
        const lots: Word[][] = [[], [], []]
        for (const [i, one] of words.entries()) lots[Math.abs((i * 7 + shuffle) % 3)]?.push(one)
        for (const lot of lots) if (lot.length) await sendPeople(lot)
        for (const [i, said] of people.entries()) {
          for (const day of [0, ...said.map((one) => one.day), 41]) {
            const last = said.filter((one) => one.day <= day).toSorted((a, b) => b.day - a.day)[0]
            const past = await getAsOf(steward, { grain: 'person', id: contactId(`${key}-${i}`), valid: dayOf(day) })
            const { first_name, job_title, role } = past.values
            expect([first_name?.value, job_title?.value, role?.value]).toEqual([
              last?.first ?? null,
              last?.title ?? null,
              last?.role ?? null,
            ])
          }
        }
      }),
      { numRuns: 2 },
    )
    await nowIsGolden()
  })

  it('is what Kith knew, when asked for what it knew', async () => {
    await sendPeople([{ id: 'K-1', at: '2026-02-01T10:00:00Z', first: 'Ada' }])
    await sql()`update attribute_history set recorded_at = '2026-02-03' where record_id = ${contactId('K-1')}`
    await sql()`update source_record_version set arrived_at = '2026-02-03' where record_id = ${contactId('K-1')}`
    await sql()`update source_record set arrived_at = '2026-02-03', first_arrived_at = '2026-02-03' where record_id = ${contactId('K-1')}`
    await sendPeople([{ id: 'K-1', at: '2026-02-02T10:00:00Z', first: 'Bea' }])
    const id = contactId('K-1')
    expect(await nameOf(steward, id, '2026-02-01')).toBe('Ada')
    expect(await nameOf(steward, id, '2026-02-02')).toBe('Bea')
    expect(await nameOf(steward, id, '2026-02-02', '2026-02-03')).toBe('Ada')
    expect(await nameOf(steward, id, '2026-02-02', '2026-02-02')).toBeNull()
    expect(await getAsOf(steward, { grain: 'person', id, valid: '2026-02-02', known: '2026-02-02' })).toMatchObject({
      exists: false,
      members: [],
    })
  })

  it('forgets the word of an import that was taken back, and says what stood before', async () => {
    await sendPeople([{ id: 'T-1', at: '2026-02-01T10:00:00Z', first: 'Ada', title: 'Buyer' }])
    const { runId } = await sendPeople([{ id: 'T-1', at: '2026-03-01T10:00:00Z', first: 'Wrong', title: 'Chef' }])
    await revertImport(steward, { runId })
    expect(await nameOf(steward, contactId('T-1'), '2026-03-02')).toBe('Ada')
    await nowIsGolden()
  })

  it('has a pin from when it was set until it was taken away', async () => {
    await sendPeople([{ id: 'P-1', at: '2026-02-01T10:00:00Z', first: 'Ada' }])
    const id = contactId('P-1')
    const pin = { recordId: id, field: 'first_name', value: 'Adele', reason: 'She says so' }
    await pinValue(later(steward, 2), pin)
    await removePin(later(steward, 4), { recordId: id, field: 'first_name' })
    const now = later(steward, 6)
    expect(await nameOf(now, id, dayIn(1))).toBe('Ada')
    expect(await nameOf(now, id, dayIn(3))).toBe('Adele')
    expect(await nameOf(now, id, dayIn(3), dayIn(1))).toBe('Ada')
    expect(await nameOf(now, id, dayIn(5))).toBe('Ada')
    const why = await explainAsOf(now, { grain: 'person', id, field: 'first_name', valid: dayIn(3) })
    expect(why).toMatchObject({ value: 'Adele', rule: 'pin', claims: [{ won: true }, { won: false, value: 'Ada' }] })
  })

  it('follows a merge and its undoing, and every id it ever had resolves', async () => {
    const at = '2026-02-01T10:00:00Z'
    await sendPeople([
      { id: 'M-1', at, first: 'Ada' },
      { id: 'M-2', at: '2026-02-02T10:00:00Z', first: 'Bea' },
    ])
    const [one, two] = [contactId('M-1'), contactId('M-2')]
    const [recordA, recordB] = [one, two].toSorted() as [string, string]
    let edgeId = ''
    const when = later({ ...systemCtx(), now: steward.now }, 2)
    await asSystem(when, async (inside) => {
      const ctx = { ...inside, now: when.now }
      edgeId = await insertDecision(ctx, {
        recordA,
        recordB,
        grain: 'person',
        verdict: 'same',
        evidence: {},
        weight: null,
      })
      await resolveRecords(ctx, [one, two])
    })
    const while2 = await getAsOf(later(steward, 3), { grain: 'person', id: two, valid: dayIn(3) })
    const merged = while2.entityId
    await undoDecision(later(steward, 4), { edgeId })
    const now = later(steward, 6)
    for (const id of [one, two]) {
      const read = (known: string | null) => getAsOf(now, { grain: 'person', id, valid: dayIn(5), known })
      const [before, between, since] = [await read(dayIn(1)), await read(dayIn(3)), await read(dayIn(5))]
      expect([before, between, since].map((past) => [past.entityId, past.members.length])).toEqual([
        [id, 1],
        [merged, 2],
        [id, 1],
      ])
      const own = id === one ? 'Ada' : 'Bea'
      expect([before, between, since].map((past) => past.values.first_name?.value)).toEqual([own, 'Bea', own])
      expect((await read(null)).entityId).toBe(id)
    }
    await nowIsGolden()
  })

  it('tells a role no more of the past than of the present', async () => {
    await sendPeople([{ id: 'S-1', at: '2026-02-01T10:00:00Z', first: 'Ada', title: 'Buyer' }])
    const id = contactId('S-1')
    const support = await getAsOf(await ctxAs('support'), { grain: 'person', id, valid: '2026-02-05' })
    expect(support.values.email).toMatchObject({ hidden: true, value: null, source: null, why: null })
    expect(JSON.stringify(support)).not.toContain('s-1@late.example')
    const why = await explainAsOf(await ctxAs('support'), { grain: 'person', id, field: 'email', valid: '2026-02-05' })
    expect(why).toMatchObject({ hidden: true, value: null, claims: [] })
    await expect(
      getAsOf(steward, { grain: 'person', id: contactId('none'), valid: '2026-02-05' }),
    ).rejects.toMatchObject({ kind: 'not-found' })
    await expect(getAsOf(steward, { grain: 'person', id, valid: '2026-02-31' })).rejects.toMatchObject({
      kind: 'bad-input',
      fields: { valid: expect.any(String) },
    })
  })
})
