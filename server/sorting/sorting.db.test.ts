import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { digestDatabase } from '@/server/digest/digest-database'
import { pinValue } from '@/server/golden/pin-value'
import { writeNote } from '@/server/notes/write-note'
import { approveMerge } from '@/server/review/approve-merge'
import { loadPeople } from '@/server/review/testing/load-people'
import { undoDecision } from '@/server/review/undo-decision'
import { systemCtx } from '@/server/spine/system-ctx'
import type { Ctx } from '@/server/spine/ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { listSorting } from './list-sorting'
import { sortItem, unsortItem } from './sort-item'
import { deriveAll } from './testing/derive-all'
import { type LateWrite, lateWrite, writeLate } from './testing/write-late'

const { sql } = testDatabase()
const start = Date.parse('2026-05-04T08:00:00Z')
const at = (minutes: number) => new Date(start + minutes * 60_000)
const digest = async () => (await digestDatabase(systemCtx(), {})).hash

describe('what came after a merge that is undone', () => {
  let records: string[] = []
  const sides = new Map<string, string>()
  let clock = 0
  let undoneMerge = ''

  beforeAll(async () => {
    records = await loadPeople(sql(), [
      {
        key: 'a',
        name: 'Greta Holm',
        email: 'greta@holm.example',
        phone: '+441134960101',
        postcode: 'LS1 4AB',
        street: '4 Mill Lane',
        systems: ['shop', 'crm'],
      },
      {
        key: 'b',
        name: 'Gerta Holm',
        email: 'gerta@office.example',
        phone: '+441134960101',
        postcode: 'LS1 4AB',
        street: '9 Quay Road',
        systems: ['shop', 'support'],
      },
    ])
    for (const row of await sql()`select record_id, entity_id from membership`) sides.set(row.record_id, row.entity_id)
  })

  const pair = async () => {
    const [row] = await sql()<{ recordA: string; recordB: string; version: number }[]>`
      select record_a as "recordA", record_b as "recordB", version from candidate_pair where status = 'open' limit 1`
    if (!row) throw new Error('There is no open pair.')
    return row
  }
  const steward = (): Promise<Ctx> => ctxAs('steward', { now: at(clock++) })

  it('goes with the record it arrived on: of 200 random writes at least 99 in 100, none lost, none twice', async () => {
    const alone = fc.sample(lateWrite, { numRuns: 198, seed: 41 })
    const { edgeId, survivorId } = await approveMerge(await steward(), await pair())
    undoneMerge = edgeId
    for (const [place, write] of alone.entries()) {
      await writeLate({ sql: sql(), steward: await steward(), records, place, at: at(clock) }, write)
      if (place === 60 || place === 140) {
        const text = place === 60 ? 'Wants letters to 9 Quay Road from now on' : 'Is always kind on the phone'
        await writeNote(await steward(), { grain: 'person', id: survivorId, text, about: 'whole' })
      }
    }
    await deriveAll(records)
    const undone = await undoDecision(await steward(), { edgeId })
    const asked = (await listSorting(await steward(), {})).items
    expect(undone.sorting).toBe(asked.length)
    expect(asked.length).toBeLessThanOrEqual(2)
    await expectEachOnItsSide(alone)
    const kept = await digest()
    await deriveAll(records)
    expect(await digest()).toBe(kept)
  })

  async function expectEachOnItsSide(writes: readonly LateWrite[]) {
    const wanted = new Map<string, number>()
    for (const { kind, record } of writes) {
      const key = `${kind} ${sides.get(records[record] ?? '')}`
      if (kind !== 'record' && kind !== 'pin') wanted.set(key, (wanted.get(key) ?? 0) + 1)
    }
    const found = await sql()<{ key: string; n: number }[]>`
      select kind || ' ' || m.entity_id as key, count(*)::int as n from (
        select 'event' as kind, record_id from event union all select 'order', record_id from customer_order
        union all select 'ticket', record_id from ticket union all select 'consent', record_id from consent_event
        union all select 'note', record_id from note union all select 'own-note', record_id from customer_note where not whole
      ) w join membership m using (record_id) group by 1`
    expect(Object.fromEntries(found.map((row) => [row.key, row.n]))).toEqual(Object.fromEntries(wanted))
    const pins =
      await sql()`select p.record_id, v.entity_id from pin p join golden_value v on v.field = p.field and v.record_id = p.record_id
      and v.value = p.value where p.removed_at is null`
    for (const pin of pins) expect(pin.entity_id).toBe(sides.get(pin.record_id))
  }

  it('is suggested by what it names, goes where it is given, and comes back', async () => {
    const { items } = await listSorting(await steward(), {})
    const letters = items.find((item) => item.text.includes('Quay Road'))
    const kind = items.find((item) => item.text.includes('kind'))
    const gerta = letters?.sides.find((side) => side.name === 'Gerta Holm')
    expect(letters).toMatchObject({ suggested: gerta?.id, because: 'It names a street that only this one has.' })
    expect(kind?.suggested).toBeNull()
    const itemId = letters?.itemId ?? ''
    await expect(sortItem(await steward(), { itemId, to: itemId })).rejects.toThrow(/cannot belong/)
    await sortItem(await steward(), { itemId, to: gerta?.id ?? '' })
    const [entry] = await sql()`select action, detail from audit_entry order by seq desc limit 1`
    expect(entry).toMatchObject({ action: 'sortItem', detail: { itemId, kind: 'note', to: gerta?.id } })
    const [note] = await sql()`select record_id from customer_note where text like '%Quay%'`
    expect(sides.get(note?.record_id)).toBe(gerta?.entityId)
    await expect(sortItem(await steward(), { itemId, to: gerta?.id ?? '' })).rejects.toThrow(
      /Test steward sorted this already on/,
    )
    await unsortItem(await steward(), { itemId })
    expect((await listSorting(await steward(), {})).waiting).toBe(items.length)
    await sortItem(await steward(), { itemId, to: gerta?.id ?? '' })
  })

  it('waits no more when they are merged again, and what was sorted stays where it is', async () => {
    const again = await approveMerge(await steward(), await pair())
    expect((await listSorting(await steward(), {})).items).toEqual([])
    await undoDecision(await steward(), { edgeId: again.edgeId })
    const [note] =
      await sql()`select m.entity_id from customer_note n join membership m using (record_id) where text like '%Quay%'`
    const { items } = await listSorting(await steward(), {})
    expect(items.map((item) => item.text)).toEqual(['Is always kind on the phone'])
    expect(items[0]?.sides.find((side) => side.name === 'Gerta Holm')?.entityId).toBe(note?.entity_id)
    expect(undoneMerge).not.toBe(again.edgeId)
  })

  it('asks whose a value is that was pinned on the whole, unless its own sources bear it out', async () => {
    await sql()`update pin set removed_at = ${at(clock)} where removed_at is null`
    const merged = await approveMerge(await steward(), await pair())
    const pin = async (field: string, value: string) =>
      pinValue(await steward(), { recordId: merged.survivorId, field, value, reason: 'She said so' })
    const said =
      await sql()`select record_id, attributes->>'street' as street from source_record where attributes ? 'street'`
    const own = said.find((row) => sides.get(row.record_id) === merged.survivorId)
    await pin('postcode', 'LS1 4AB')
    await pin('street', own?.street === '9 Quay Road' ? '4 Mill Lane' : '9 Quay Road')
    await undoDecision(await steward(), { edgeId: merged.edgeId })
    const item = (await listSorting(await steward(), {})).items.find(
      (one) => one.kind === 'pin' && one.text.startsWith('Street'),
    )
    expect(item).toMatchObject({ because: 'Only its sources say this value.' })
    const to = item?.suggested ?? ''
    expect(item?.sides.find((side) => side.id === to)?.holds).toBe(false)
    await sortItem(await steward(), { itemId: item?.itemId ?? '', to })
    const [street] = await sql()`select value->>'v' as v from golden_value where entity_id = ${to} and field = 'street'`
    expect(item?.text).toContain(street?.v)
  })

  it.each(['admin', 'success', 'support', 'analyst', 'auditor'] as const)('is not for the %s to sort', async (role) => {
    const [item] = await sql()`select item_id, parts[1] as to from sorting_item limit 1`
    const ctx = await ctxAs(role)
    await expect(sortItem(ctx, { itemId: item?.item_id, to: item?.to })).rejects.toThrow(/not among your rights/)
    await expect(unsortItem(ctx, { itemId: item?.item_id })).rejects.toThrow(/not among your rights/)
  })
})
