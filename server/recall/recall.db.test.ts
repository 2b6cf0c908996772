import { beforeAll, describe, expect, it } from 'vitest'
import { v4 } from '@/lib/uuid4'
import { makeToken } from '@/server/access/make-token'
import { noteRead } from '@/server/outbox/note-read'
import { approveMerge } from '@/server/review/approve-merge'
import { declareDifferent } from '@/server/review/declare-different'
import { loadPeople } from '@/server/review/testing/load-people'
import { undoDecision } from '@/server/review/undo-decision'
import { tokenCtx } from '@/server/spine/token-ctx'
import type { Ctx } from '@/server/spine/ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { handleRecall, reopenRecall } from './handle-recall'
import { listRecalls } from './list-recalls'

const { sql } = testDatabase()
const hour = 3_600_000
const start = Date.parse('2026-05-04T08:00:00Z')
const at = (hours: number) => new Date(start + hours * hour)

describe('what a wrong merge reached', () => {
  let agent: Ctx
  let other: Ctx
  let survivorId = ''
  let edgeId = ''

  beforeAll(async () => {
    await loadPeople(sql(), [
      { key: 'a', name: 'Greta Holm', phone: '+441134960101', postcode: 'LS1 4AB' },
      { key: 'b', name: 'Greta Holm', phone: '+441134960101', postcode: 'LS1 4AB' },
    ])
    agent = await ctxAs('support')
    other = await ctxAs('support')
  })

  const pair = async () => {
    const [row] = await sql()<{ recordA: string; recordB: string; version: number }[]>`
      select record_a as "recordA", record_b as "recordB", version from candidate_pair limit 1`
    if (!row) throw new Error('There is no pair.')
    return row
  }
  const use = (kind: string, actor: Ctx | null, when: Date, label: string) =>
    sql()`insert into customer_use ${sql()({
      use_id: v4(),
      entity_id: survivorId,
      grain: 'person',
      kind,
      actor_id: actor?.actor.userId ?? null,
      at: when,
      label,
    })}`

  it('is called back when it is undone: a task for each use, of the time it was wrong', async () => {
    const merged = await approveMerge(await ctxAs('steward', { now: at(0) }), await pair())
    ;({ survivorId, edgeId } = merged)
    await use('view', agent, at(-1), 'support-lookup')
    await use('view', agent, at(1), 'support-lookup')
    await use('view', agent, at(30), 'support-lookup')
    await use('view', other, at(2), 'support-lookup')
    await use('export', other, at(3), 'kith-people.csv')
    await use('export', other, at(4), 'kith-people.csv')
    await use('context', null, at(5), '/api/lookup')
    await use('view', agent, at(60), 'support-lookup')
    const { token } = await makeToken(await ctxAs('admin'), { name: 'Warehouse', role: 'auditor' })
    const reader = await tokenCtx(token)
    if (reader) await noteRead(reader, { to: 1_000 })
    const undone = await undoDecision(await ctxAs('steward', { now: at(50) }), { edgeId, reason: 'Two sisters' })
    expect(undone).toMatchObject({ parted: 1, uses: 6 })
    const { notices, open } = await listRecalls(await ctxAs('auditor'), {})
    expect(open).toBe(6)
    expect(notices).toHaveLength(1)
    expect(notices[0]).toMatchObject({
      reason: 'Two sisters',
      wrongFrom: at(0).toISOString(),
      wrongUntil: at(50).toISOString(),
    })
    expect(notices[0]?.taken.entityId).toBe(survivorId)
    expect(notices[0]?.tasks.map(({ kind, times }) => `${kind} ${times}`).sort()).toEqual(
      ['context 1', 'export 1', 'export 1', 'message 1', 'view 1', 'view 2'].sort(),
    )
  })

  it('shows agents their own uses and lets them handle those alone', async () => {
    const mine = (await listRecalls(agent, {})).notices.flatMap((notice) => notice.tasks)
    expect(mine).toMatchObject([{ kind: 'view', times: 2 }])
    const theirs = (await listRecalls(other, {})).notices.flatMap((notice) => notice.tasks)
    expect(theirs).toHaveLength(3)
    const taskId = theirs[0]?.taskId ?? ''
    await expect(handleRecall(agent, { taskId, outcome: 'told' })).rejects.toThrow(/was not found/)
    await expect(reopenRecall(agent, { taskId })).rejects.toThrow(/open already/)
  })

  it('is handled once, audited, and closed with its last task', async () => {
    const steward = await ctxAs('steward')
    const [notice] = (await listRecalls(steward, {})).notices
    for (const { taskId } of notice?.tasks ?? []) await handleRecall(steward, { taskId, outcome: 'harmless' })
    expect((await listRecalls(steward, {})).open).toBe(0)
    const taskId = notice?.tasks[0]?.taskId ?? ''
    const [entry] = await sql()`select action, detail from audit_entry order by seq desc limit 1`
    expect(entry).toMatchObject({ action: 'handleRecall', detail: { outcome: 'harmless' } })
    await expect(handleRecall(await ctxAs('admin'), { taskId, outcome: 'told' })).rejects.toThrow(
      /Test steward handled this already on/,
    )
    await reopenRecall(steward, { taskId })
    expect((await listRecalls(steward, {})).open).toBe(1)
  })

  it('is not raised for a decision that kept two apart, nor where nothing was used', async () => {
    const before = await sql()`select count(*)::int as n from recall_notice`
    const { edgeId: apart } = await declareDifferent(await ctxAs('steward', { now: at(70) }), await pair())
    expect(await undoDecision(await ctxAs('steward', { now: at(71) }), { edgeId: apart })).toMatchObject({ uses: 0 })
    const merged = await approveMerge(await ctxAs('steward', { now: at(100) }), await pair())
    await sql()`delete from outbox_reader`
    expect(await undoDecision(await ctxAs('steward', { now: at(101) }), { edgeId: merged.edgeId })).toMatchObject({
      uses: 0,
    })
    expect(await sql()`select count(*)::int as n from recall_notice`).toEqual(before)
  })

  it.each(['analyst', 'auditor'] as const)('is not for the %s to handle', async (role) => {
    const [task] = await sql()`select task_id from recall_task limit 1`
    const taskId = task?.task_id as string
    await expect(handleRecall(await ctxAs(role), { taskId, outcome: 'told' })).rejects.toThrow(/not among your rights/)
    await expect(reopenRecall(await ctxAs(role), { taskId })).rejects.toThrow(/not among your rights/)
  })
})
