import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { v4 } from '@/lib/uuid4'
import { plantCustomer, plantedAt, plantedId } from '@/server/profile/testing/plant-customer'
import { getTimeline } from '@/server/timeline/get-timeline'
import { ctxAs, testDatabase } from '@/test/database'
import { listNotes } from './list-notes'
import { removeNote } from './remove-note'
import { restoreNote } from './restore-note'
import { suggestAbout } from './suggest-about'
import { writeNote } from './write-note'

const owner = testDatabase()
const [ada, second, bea] = [1, 2, 3].map((n) => plantedId('person', n)) as [string, string, string]
const of = { grain: 'person', id: ada } as const

beforeAll(async () => {
  const sql = owner.sql()
  for (const [number, email] of [
    [1, 'ada@stone.example'],
    [2, 'a.stone@mill.example'],
    [3, 'bea@quill.example'],
  ] as const)
    await plantCustomer(sql, { grain: 'person', number, fields: { name: 'Ada Stone' }, identifiers: { email } })
  const order = { record_id: second, source: 'shop', status: 'delivered', payment_status: 'paid', currency: 'GBP' }
  await sql`insert into customer_order ${sql({ ...order, fact_id: v4(), external_id: 'W-70418', placed_at: plantedAt, total: 900 })}`
  await sql`update membership set entity_id = ${ada} where record_id = ${second}`
  await sql`delete from golden_person where entity_id = ${second}`
})

beforeEach(() => owner.sql()`truncate customer_note`)

const lastEntry = async () => (await owner.sql()`select action, detail from audit_entry order by seq desc limit 1`)[0]
const rows = () => owner.sql()`select record_id, whole, text, removed_at from customer_note order by written_at`

describe('writeNote', () => {
  it('hangs on the record its text names, else on the customer as such, and audits no word of it', async () => {
    const support = await ctxAs('support')
    await writeNote(support, { ...of, text: 'Bag of W-70418 arrived open.' })
    await writeNote(support, { ...of, text: 'Prefers to be called after nine.' })
    await writeNote(support, { ...of, text: 'Prefers letters.', about: second })
    await writeNote(support, { ...of, text: 'Writes from ADA@stone.example too', about: 'whole' })
    expect((await rows()).map((row) => [row.record_id, row.whole])).toEqual([
      [second, false],
      [ada, true],
      [second, false],
      [ada, true],
    ])
    const entry = await lastEntry()
    expect(entry).toMatchObject({ action: 'writeNote', detail: { entityId: ada, recordId: ada, whole: true } })
    expect(JSON.stringify(entry)).not.toContain('stone.example')
  })

  it('tells the writer beforehand where it would go', async () => {
    const support = await ctxAs('support')
    const named = await suggestAbout(support, { ...of, text: 'She writes from a.stone@mill.example, not otherwise.' })
    expect(named).toMatchObject({ recordId: second, because: 'The text names its e-mail.' })
    expect(named.choices.map((one) => one.recordId).toSorted()).toEqual([ada, second].toSorted())
    const both = await suggestAbout(support, { ...of, text: 'ada@stone.example or a.stone@mill.example' })
    expect(both).toMatchObject({ recordId: null, because: 'The text names 2 records.' })
    expect(await suggestAbout(support, { grain: 'person', id: bea, text: 'W-70418' })).toMatchObject({ recordId: bea })
  })

  it('takes a retired id, keeps the text as typed and shows it newest first', async () => {
    const support = await ctxAs('support')
    const text = '<b>bold</b>\n& “quoted” ​'
    await writeNote(support, { ...of, id: second, text })
    expect(await listNotes(await ctxAs('steward'), { ...of, id: second })).toMatchObject([
      { text: text.trim(), about: null, by: 'Test support', mine: false },
    ])
    const { items } = await getTimeline(support, { ...of, kinds: ['note'] })
    expect(items).toMatchObject([{ kind: 'note', title: text.trim(), note: 'Test support' }])
  })

  it('is refused without the right, for records of others, and for what is no plain text', async () => {
    const support = await ctxAs('support')
    await expect(writeNote(await ctxAs('analyst'), { ...of, text: 'A note' })).rejects.toMatchObject({
      kind: 'refused',
    })
    for (const bad of [
      { text: 'x\u0000y' },
      { text: ' ' },
      { text: 'x'.repeat(2_001) },
      { text: 'A note', about: bea },
    ])
      await expect(writeNote(support, { ...of, ...bad })).rejects.toMatchObject({ kind: 'bad-input' })
    expect(await listNotes(await ctxAs('analyst'), of)).toBeNull()
  })
})

describe('removeNote', () => {
  it('takes it away for everybody, once, with an audit entry, and restoreNote brings it back', async () => {
    const support = await ctxAs('support')
    const { noteId } = await writeNote(support, { ...of, text: 'Prefers letters.' })
    await removeNote(support, { noteId })
    expect(await lastEntry()).toMatchObject({ action: 'removeNote', detail: { noteId } })
    expect(await listNotes(support, of)).toEqual([])
    await expect(removeNote(support, { noteId })).rejects.toMatchObject({
      kind: 'stale',
      message: expect.stringMatching(/^Test support removed this note on /),
    })
    await restoreNote(await ctxAs('steward'), { noteId })
    expect(await lastEntry()).toMatchObject({ action: 'restoreNote', detail: { noteId } })
    expect(await listNotes(support, of)).toHaveLength(1)
    await expect(restoreNote(support, { noteId })).rejects.toMatchObject({ kind: 'stale' })
  })

  it('is for who wrote it and for the steward', async () => {
    const { noteId } = await writeNote(await ctxAs('support'), { ...of, text: 'Prefers letters.' })
    await expect(removeNote(await ctxAs('support'), { noteId })).rejects.toMatchObject({ kind: 'refused' })
    await expect(removeNote(await ctxAs('auditor'), { noteId })).rejects.toMatchObject({ kind: 'refused' })
    await expect(removeNote(await ctxAs('steward'), { noteId: v4() })).rejects.toMatchObject({ kind: 'not-found' })
    await removeNote(await ctxAs('steward'), { noteId })
  })
})
