import { beforeEach, describe, expect, it } from 'vitest'
import { v4 } from '@/lib/uuid4'
import { metricOf } from '@/model/metrics/all-metrics'
import { versionOf } from '@/model/metrics/metric'
import { asSystem } from '@/server/ingest/claim-run'
import { systemCtx } from '@/server/spine/system-ctx'
import type { Ctx } from '@/server/spine/ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { definitionHash } from '../definition-hash'
import { noteDefinitions } from '../note-definitions'
import { appointReviewer } from './appoint-reviewer'
import { confirmDefinition } from './confirm-definition'
import { endReviewer } from './end-reviewer'
import { getStanding } from './get-standing'
import { listReviewers } from './list-reviewers'
import { listStandings } from './list-standings'
import { withdrawConfirmation } from './withdraw-confirmation'

const owner = testDatabase()
const mrr = metricOf('mrr')
if (!mrr) throw new Error('no mrr')
const text = { metric: 'mrr', version: versionOf(mrr), hash: definitionHash(mrr) } as const

beforeEach(() => owner.sql()`truncate metric_reviewer, metric_confirmation, metric_definition`)

const lastEntry = async () => (await owner.sql()`select action, detail from audit_entry order by seq desc limit 1`)[0]
const idOf = (ctx: Ctx) => ctx.actor.userId ?? ''
const appointed = async (ctx: Ctx, ...departments: ('finance' | 'sales' | 'success')[]) => {
  const admin = await ctxAs('admin')
  for (const department of departments) await appointReviewer(admin, { department, userId: idOf(ctx) })
}

describe('appointReviewer and endReviewer', () => {
  it('let somebody speak for a department from then until it is ended', async () => {
    const [admin, steward] = [await ctxAs('admin'), await ctxAs('steward')]
    const { reviewerId } = await appointReviewer(admin, { department: 'finance', userId: idOf(steward) })
    expect(await lastEntry()).toMatchObject({
      action: 'appointReviewer',
      detail: { department: 'finance', reviewerId },
    })
    await endReviewer(admin, { reviewerId })
    expect(await lastEntry()).toMatchObject({ action: 'endReviewer', detail: { reviewerId } })
    const { reviewers, people } = await listReviewers(admin, {})
    expect(reviewers).toMatchObject([{ department: 'finance', name: 'Test steward', endedBy: 'Test admin' }])
    expect(people.map((one) => one.role)).not.toContain('support')
    await appointReviewer(admin, { department: 'finance', userId: idOf(steward) })
    expect((await listReviewers(admin, {})).reviewers.filter((one) => !one.endedAt)).toHaveLength(1)
  })

  it('are refused to everybody else, for people who may not confirm, twice, and once ended', async () => {
    const [admin, steward, support] = [await ctxAs('admin'), await ctxAs('steward'), await ctxAs('support')]
    const given = { department: 'sales', userId: idOf(steward) } as const
    await expect(appointReviewer(steward, given)).rejects.toMatchObject({ kind: 'refused' })
    await expect(endReviewer(steward, { reviewerId: v4() })).rejects.toMatchObject({ kind: 'refused' })
    await expect(appointReviewer(admin, { ...given, userId: idOf(support) })).rejects.toMatchObject({
      kind: 'bad-input',
    })
    await expect(appointReviewer(admin, { ...given, userId: v4() })).rejects.toMatchObject({ kind: 'bad-input' })
    const { reviewerId } = await appointReviewer(admin, given)
    await expect(appointReviewer(admin, given)).rejects.toMatchObject({ kind: 'stale' })
    await endReviewer(admin, { reviewerId })
    await expect(endReviewer(admin, { reviewerId })).rejects.toMatchObject({ kind: 'stale' })
  })
})

describe('confirmDefinition', () => {
  it('certifies once the owner and every department asked have given their word', async () => {
    const [analyst, success] = [await ctxAs('analyst'), await ctxAs('success')]
    await appointed(analyst, 'finance')
    await appointed(success, 'sales', 'success')
    await confirmDefinition(success, { ...text, department: 'sales', note: 'as in the plan' })
    await confirmDefinition(success, { ...text, department: 'success' })
    expect(await getStanding(success, { metric: 'mrr' })).toMatchObject({
      certified: false,
      since: null,
      waitsFor: ['owner'],
    })
    await confirmDefinition(analyst, { ...text, department: 'owner' })
    expect(await lastEntry()).toMatchObject({
      action: 'confirmDefinition',
      detail: { metric: 'mrr', hash: text.hash, department: 'owner' },
    })
    const standing = await getStanding(analyst, { metric: 'mrr' })
    expect(standing).toMatchObject({ certified: true, since: expect.any(String), waitsFor: [] })
    expect(standing.voices[1]).toMatchObject({
      voice: 'sales',
      confirmation: { by: 'Test success', note: 'as in the plan' },
    })
    expect(standing.speakers[0]).toMatchObject({
      voice: 'owner',
      department: 'finance',
      names: ['Test analyst'],
      me: true,
    })
    const all = await listStandings(analyst, {})
    expect(all.filter((one) => one.certified).map((one) => one.metric)).toEqual(['mrr'])
  })

  it('is refused to who may not, to who is not appointed, for another text, twice, and for a word not asked', async () => {
    const [analyst, auditor] = [await ctxAs('analyst'), await ctxAs('auditor')]
    const given = { ...text, department: 'owner' } as const
    await expect(confirmDefinition(auditor, given)).rejects.toMatchObject({ kind: 'refused' })
    await expect(confirmDefinition(analyst, given)).rejects.toMatchObject({ kind: 'refused' })
    await appointed(analyst, 'finance')
    await expect(confirmDefinition(analyst, { ...given, hash: 'older' })).rejects.toMatchObject({ kind: 'stale' })
    await expect(confirmDefinition(analyst, { ...given, version: 1 })).rejects.toMatchObject({ kind: 'stale' })
    await expect(confirmDefinition(analyst, { ...given, department: 'support' })).rejects.toMatchObject({
      kind: 'bad-input',
    })
    await confirmDefinition(analyst, given)
    await expect(confirmDefinition(analyst, given)).rejects.toMatchObject({ kind: 'stale' })
  })
})

describe('withdrawConfirmation', () => {
  it('takes a word back with its reason; who does not speak for the department, gives no reason or comes late is refused', async () => {
    const [analyst, steward] = [await ctxAs('analyst'), await ctxAs('steward')]
    await appointed(analyst, 'finance')
    const { confirmationId } = await confirmDefinition(analyst, { ...text, department: 'owner' })
    const given = { confirmationId, why: 'trials count after all' }
    await expect(withdrawConfirmation(await ctxAs('auditor'), given)).rejects.toMatchObject({ kind: 'refused' })
    await expect(withdrawConfirmation(steward, given)).rejects.toMatchObject({ kind: 'refused' })
    await expect(withdrawConfirmation(analyst, { ...given, why: '' })).rejects.toMatchObject({ kind: 'bad-input' })
    await withdrawConfirmation(analyst, given)
    expect(await lastEntry()).toMatchObject({
      action: 'withdrawConfirmation',
      detail: { confirmationId, metric: 'mrr' },
    })
    await expect(withdrawConfirmation(analyst, given)).rejects.toMatchObject({ kind: 'stale' })
    expect((await getStanding(analyst, { metric: 'mrr' })).voices[0]).toMatchObject({
      confirmation: null,
      before: { withdrawn: { why: 'trials count after all' } },
    })
    await confirmDefinition(analyst, { ...text, department: 'owner' })
  })
})

describe('a changed definition', () => {
  it('is noted once for each text and loses its mark; a change under the same number is noticed until the owner confirms', async () => {
    const analyst = await ctxAs('analyst')
    await appointed(analyst, 'finance', 'sales', 'success')
    const sql = owner.sql()
    const before = { ...text, hash: '0123456789abcdef' }
    for (const department of ['owner', 'sales', 'success'])
      await sql`insert into metric_confirmation ${sql({ ...before, confirmation_id: v4(), department, confirmed_by: idOf(analyst), confirmed_at: '2026-10-05' })}`
    await sql`insert into metric_definition ${sql({ ...before, definition: sql.json({}), author: 'x', reason: 'x', effective_from: '2025-01-06', seen_at: '2026-10-01' })}`
    for (let i = 0; i < 2; i++) await asSystem(systemCtx(), (ctx) => noteDefinitions(ctx, [mrr]))
    expect(await sql`select hash from metric_definition where metric = 'mrr' order by seen_at`).toMatchObject([
      { hash: before.hash },
      { hash: text.hash },
    ])
    const standing = await getStanding(analyst, { metric: 'mrr' })
    expect(standing).toMatchObject({ certified: false, changedQuietly: { texts: 2, accepted: false } })
    expect(standing.waitsFor).toEqual(['owner', 'sales', 'success'])
    await confirmDefinition(analyst, { ...text, department: 'owner' })
    expect((await getStanding(analyst, { metric: 'mrr' })).changedQuietly).toMatchObject({ accepted: true })
  })

  it('has another fingerprint when its text, its total or a view it reads differs, not when its spacing does', () => {
    expect(definitionHash({ ...mrr, sql: ` ${mrr.sql.replaceAll('\n', '\n   ')}` })).toBe(text.hash)
    expect(definitionHash({ ...mrr, total: 'average' })).not.toBe(text.hash)
    expect(definitionHash({ ...mrr, sql: mrr.sql.replace('account_worth', 'account_subscription') })).not.toBe(
      text.hash,
    )
  })
})
