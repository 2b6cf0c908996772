import { beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { KithError } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { assignFinding } from './assign-finding'
import { getCheck } from './get-check'
import { liftMute } from './lift-mute'
import { listChecks } from './list-checks'
import { muteFinding } from './mute-finding'
import { runChecks } from './run-checks'

const database = testDatabase()
const check = 'invalid-state' as const
const now = new Date('2026-11-20T10:00:00Z')

const run = (at = now) => {
  const ctx = systemCtx(at)
  return inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, (tx) =>
    runChecks({ ...ctx, tx }),
  )
}

/** An invoice that is paid without a day. */
async function plant(): Promise<string> {
  const factId = v4()
  await database.sql()`insert into invoice ${database.sql()({
    record_id: v4(),
    fact_id: factId,
    source: 'billing',
    external_id: factId,
    number: 'HC-1',
    currency: 'GBP',
    total: 100,
    status: 'paid',
    issued_at: '2026-11-01',
  })}`
  return factId
}

const steward = () => ctxAs('steward', { now })
const findings = async (state: 'open' | 'mine' | 'muted' | 'gone' = 'open') =>
  (await getCheck(await steward(), { key: check, state })).findings
const first = async () => {
  const [finding] = await findings()
  if (!finding) throw new Error('Nothing was found.')
  return finding
}
const entries = () => database.sql()`select action, permission, detail from audit_entry order by seq`
const kind = (error: unknown) => (error instanceof KithError ? error.kind : error)

beforeEach(async () => {
  await database.sql().unsafe('truncate invoice, quality_finding, quality_result, audit_entry')
  await database.sql()`update audit_head set seq = 0, hash = ${'0'.repeat(64)}`
  await plant()
  await run()
})

describe('running the checks', () => {
  it('keeps a finding for as long as it exists, and its first day with it', async () => {
    const before = await findings()
    await run(new Date('2026-11-21T10:00:00Z'))
    expect(await findings()).toEqual(before)
    expect(before).toHaveLength(1)
  })

  it('marks what is mended as gone, and counts each day', async () => {
    await database.sql()`update invoice set paid_at = '2026-11-02'`
    await run(new Date('2026-11-21T10:00:00Z'))
    expect(await findings()).toEqual([])
    expect(await findings('gone')).toHaveLength(1)
    const line = (await listChecks(await steward(), {})).find((one) => one.key === check)
    expect(line).toMatchObject({ offenders: 0, open: 0, trend: [1, 0] })
  })

  it('leaves no role but the pipeline write a finding', async () => {
    const who = { databaseRole: 'kith_steward', session: (await steward()).actor.session, readOnly: false }
    const ctx = await steward()
    await expect(inTransaction(ctx.db, who, (tx) => tx.execute('delete from quality_finding'))).rejects.toThrow()
  })
})

describe('assigning', () => {
  it('gives the finding to a person and leaves an audit entry', async () => {
    const ctx = await steward()
    const { findingKey, version } = await first()
    await assignFinding(ctx, { check, findingKey, version, assignee: ctx.actor.userId })
    expect((await first()).assignedTo).toEqual({ userId: ctx.actor.userId, name: 'Test steward' })
    expect(await entries()).toMatchObject([
      { action: 'assignFinding', permission: 'quality.work', detail: { check, assignee: ctx.actor.userId } },
    ])
    expect((await getCheck(ctx, { key: check, state: 'mine' })).findings).toHaveLength(1)
  })

  it('stays with the finding when the checks run again', async () => {
    const ctx = await steward()
    const { findingKey, version } = await first()
    await assignFinding(ctx, { check, findingKey, version, assignee: ctx.actor.userId })
    await run(new Date('2026-11-21T10:00:00Z'))
    expect((await first()).assignedTo?.userId).toBe(ctx.actor.userId)
  })

  it('refuses the analyst and records nothing but the refusal', async () => {
    const { findingKey, version } = await first()
    expect(
      await assignFinding(await ctxAs('analyst'), { check, findingKey, version, assignee: null }).catch(kind),
    ).toBe('refused')
    expect(await entries()).toEqual([])
  })

  it('refuses a finding somebody else changed, and says how it stands', async () => {
    const ctx = await steward()
    const { findingKey, version } = await first()
    await assignFinding(ctx, { check, findingKey, version, assignee: ctx.actor.userId })
    const late = assignFinding(await steward(), { check, findingKey, version, assignee: null })
    await expect(late).rejects.toThrow(/assigned to Test steward\. Yours was not saved/)
    expect(await late.catch(kind)).toBe('stale')
    expect(await entries()).toHaveLength(1)
  })

  it('knows neither a person nor a finding that is not there', async () => {
    const { findingKey, version } = await first()
    expect(await assignFinding(await steward(), { check, findingKey, version, assignee: v4() }).catch(kind)).toBe(
      'bad-input',
    )
    expect(
      await assignFinding(await steward(), { check, findingKey: 'nothing', version: 1, assignee: null }).catch(kind),
    ).toBe('not-found')
  })
})

describe('muting', () => {
  it('takes the finding out of the count until its day, with a reason, and can be lifted', async () => {
    const { findingKey, version } = await first()
    await muteFinding(await steward(), { check, findingKey, version, until: '2026-12-01', reason: 'Known to finance' })
    expect(await findings()).toEqual([])
    const [muted] = await findings('muted')
    expect(muted).toMatchObject({ mutedUntil: '2026-12-01', muteReason: 'Known to finance', version: 2 })
    expect(
      (await getCheck(await ctxAs('steward', { now: new Date('2026-12-02T00:00:00Z') }), { key: check })).counts,
    ).toMatchObject({ open: 1, muted: 0 })
    await liftMute(await steward(), { check, findingKey, version: 2 })
    expect(await findings()).toHaveLength(1)
    expect((await entries()).map((entry) => entry.action)).toEqual(['muteFinding', 'liftMute'])
  })

  it.each([
    ['yesterday', { until: '2026-11-19', reason: 'Known' }],
    ['a day in two years', { until: '2028-11-20', reason: 'Known' }],
    ['a day that does not exist', { until: '2027-02-30', reason: 'Known' }],
    ['no reason', { until: '2026-12-01', reason: '  ' }],
  ])('refuses %s', async (_, wish) => {
    const { findingKey, version } = await first()
    expect(await muteFinding(await steward(), { check, findingKey, version, ...wish }).catch(kind)).toBe('bad-input')
    expect(await entries()).toEqual([])
  })

  it('refuses an admin and a version that is not the newest', async () => {
    const { findingKey, version } = await first()
    const wish = { check, findingKey, until: '2026-12-01', reason: 'Known' }
    expect(await muteFinding(await ctxAs('admin', { now }), { ...wish, version }).catch(kind)).toBe('refused')
    expect(await muteFinding(await steward(), { ...wish, version: version + 1 }).catch(kind)).toBe('stale')
  })
})

it('pages through many findings without losing one', async () => {
  for (let i = 0; i < 60; i++) await plant()
  await run()
  const ctx = await steward()
  const one = await getCheck(ctx, { key: check })
  const two = await getCheck(ctx, { key: check, after: one.next ?? undefined })
  expect([one.findings.length, two.findings.length, two.next]).toEqual([50, 11, null])
  expect(new Set([...one.findings, ...two.findings].map((finding) => finding.findingKey)).size).toBe(61)
})
