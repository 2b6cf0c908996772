import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { makeToken } from '@/server/access/make-token'
import { revokeToken } from '@/server/access/revoke-token'
import { resolveRecords } from '@/server/identity/resolve-records'
import { approveMerge } from '@/server/review/approve-merge'
import { splitRecords } from '@/server/review/cluster/split-records'
import { loadPeople } from '@/server/review/testing/load-people'
import { undoDecision } from '@/server/review/undo-decision'
import { systemCtx } from '@/server/spine/system-ctx'
import { tokenCtx } from '@/server/spine/token-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { listOutbox } from './list-outbox'
import { noteRead } from './note-read'

const { sql } = testDatabase()

describe('what other systems hear', () => {
  beforeAll(async () => {
    const people = ['a', 'b', 'c'].map((key) => ({
      key,
      name: 'Greta Holm',
      phone: '+441134960101',
      postcode: 'LS1 4AB',
    }))
    await loadPeople(sql(), [
      ...people,
      { key: 'e', name: 'Dana Whitlock', email: 'dana@whitlock.example', systems: ['crm', 'support', 'shop'] },
    ])
  })

  const heard = async () => (await listOutbox(await ctxAs('steward'), { limit: 1_000 })).events
  const first = async () => {
    const [row] = await sql()<{ recordA: string; recordB: string; version: number }[]>`
      select record_a as "recordA", record_b as "recordB", version from candidate_pair where status = 'open' order by 1, 2 limit 1`
    if (!row) throw new Error('There is no open pair.')
    return row
  }

  it('is nothing when records first arrive, whoever they belong to', async () => {
    expect(await heard()).toEqual([])
  })

  it('is each merge and each parting, with old and new ids', async () => {
    const steward = await ctxAs('steward')
    const { edgeId, survivorId } = await approveMerge(steward, await first())
    const [merged] = (await heard()).slice(-1)
    const retired = merged?.retired[0] ?? ''
    expect(merged).toMatchObject({ kind: 'customers.merged', grain: 'person', cause: 'merge', restored: [] })
    expect(merged?.moved).toEqual([{ recordId: retired, from: retired, to: survivorId }])
    await undoDecision(await ctxAs('steward'), { edgeId })
    const [parted] = (await heard()).slice(-1)
    expect(parted).toMatchObject({ kind: 'customers.parted', cause: 'undo', retired: [], restored: [retired] })
    expect(parted?.moved).toEqual([{ recordId: retired, from: survivorId, to: retired }])
  })

  it('is a rule that later joins two customers, not a record that comes to one', async () => {
    const before = (await heard()).length
    const [ada] = await loadPeople(sql(), [{ key: 'x', name: 'Ada Byrne', email: 'ada@byrne.example' }], {
      search: false,
    })
    const [same] = await loadPeople(
      sql(),
      [{ key: 'y', name: 'A. Byrne', email: 'a@office.example', systems: ['crm'] }],
      {
        search: false,
      },
    )
    await loadPeople(sql(), [{ key: 'z', name: 'Ada', email: 'ada@byrne.example', systems: ['support'] }], {
      search: false,
    })
    expect(await heard()).toHaveLength(before)
    const known = {
      kind: 'email',
      value: 'ada@byrne.example',
      grain: 'person',
      raw: 'ada@byrne.example',
      verified: true,
    }
    await sql()`insert into identifier ${sql()({ record_id: same ?? '', ...known })}`
    const ctx = systemCtx()
    await inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, (tx) =>
      resolveRecords({ ...ctx, tx }, [same ?? '']),
    )
    const told = (await heard()).slice(before)
    expect(told).toMatchObject([{ kind: 'customers.merged', cause: 'edges', retired: [same], restored: [] }])
    expect(told[0]?.moved).toEqual([{ recordId: same, from: same, to: ada }])
  })

  it('leads every id that was ever issued to its present customer, replayed from nothing', async () => {
    const steward = await ctxAs('steward')
    const made = [await approveMerge(steward, await first()), await approveMerge(steward, await first())]
    const [member] = await sql()`select record_id from membership where record_id <> entity_id order by 1 limit 1`
    await splitRecords(await ctxAs('steward'), { recordIds: [member?.record_id], reason: 'Another person' })
    await undoDecision(await ctxAs('steward'), { edgeId: made[0]?.edgeId ?? '' })
    const leads = new Map<string, string>()
    const issued = new Set<string>()
    for (const event of await heard())
      for (const { recordId, from, to } of event.moved) {
        leads.set(recordId, to)
        for (const id of [from, to]) issued.add(id)
      }
    const present = await sql()<{ record_id: string; entity_id: string }[]>`select record_id, entity_id from membership`
    for (const id of issued) expect(leads.get(id) ?? id).toBe(present.find((row) => row.record_id === id)?.entity_id)
    for (const [id, now] of leads) expect(now).toBe(present.find((row) => row.record_id === id)?.entity_id)
  })

  it('is handed out in pages, and a token’s place is noted and audited', async () => {
    const { token, tokenId } = await makeToken(await ctxAs('admin'), { name: 'Warehouse', role: 'auditor' })
    const ctx = await tokenCtx(token)
    if (!ctx) throw new Error('The token was not found.')
    const page = await listOutbox(ctx, { limit: 2 })
    expect(page.events).toHaveLength(2)
    const rest = await listOutbox(ctx, { after: page.next, limit: 1_000 })
    expect(page.events.length + rest.events.length).toBe((await heard()).length)
    await noteRead(ctx, { to: page.next })
    await noteRead(ctx, { to: 1 })
    const [reader] = await sql()`select read_to from outbox_reader where token_id = ${tokenId}`
    expect(Number(reader?.read_to)).toBe(page.next)
    const [entry] = await sql()`select action, actor_id, detail from audit_entry order by seq desc limit 1`
    expect(entry).toMatchObject({ action: 'noteRead', actor_id: null, detail: { tokenId, readTo: page.next } })
    await revokeToken(await ctxAs('admin'), { tokenId })
    expect(await tokenCtx(token)).toBeNull()
  })

  it('is for those who may hear it, and a place is noted for tokens alone', async () => {
    await expect(listOutbox(await ctxAs('support'), {})).rejects.toThrow(/not among your rights/)
    await expect(noteRead(await ctxAs('support'), { to: 1 })).rejects.toThrow(/not among your rights/)
    await expect(noteRead(await ctxAs('steward'), { to: 1 })).rejects.toThrow(/Only a token/)
  })
})
