import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inTransaction } from '@/db/transaction'
import { ctxAs, testDatabase } from '@/test/database'
import { command } from '../spine/command'
import { listAudit } from './list-audit'
import { verifyAudit } from './verify-audit'

const owner = testDatabase()

const touch = command({
  name: 'touch',
  permission: 'people.manage',
  input: z.object({ n: z.number().int(), fail: z.boolean().default(false) }),
  async run(_ctx, { n, fail }) {
    if (fail) throw new Error('after the work')
    return { result: n, audit: { n } }
  },
})

describe('the audit', () => {
  it('chains entries written at the same time, without forks or gaps', async () => {
    const admin = await ctxAs('admin')
    await Promise.all(Array.from({ length: 60 }, (_, n) => touch(admin, { n })))
    const verdict = await verifyAudit(admin, {})
    expect(verdict).toMatchObject({ holds: true, firstBroken: null })
    expect(verdict.entries).toBeGreaterThanOrEqual(60)
    expect(await verifyAudit(admin, { last: 10 })).toMatchObject({ holds: true })
  })

  it('has no entry for what did not happen', async () => {
    const admin = await ctxAs('admin')
    const before = await listAudit(admin, {})
    await expect(touch(admin, { n: 1, fail: true })).rejects.toThrow()
    await expect(touch.untrusted(admin, { n: 'one' })).rejects.toMatchObject({
      kind: 'bad-input',
      fields: { n: expect.any(String) },
    })
    expect((await listAudit(admin, {})).entries[0]?.seq).toBe(before.entries[0]?.seq)
  })

  it('cannot be changed by any role of the application', async () => {
    for (const role of ['admin', 'auditor', 'steward'] as const) {
      const ctx = await ctxAs(role)
      for (const statement of [
        'update audit_entry set action = action',
        'delete from audit_entry',
        'truncate audit_entry',
        'update audit_head set seq = 0',
      ]) {
        const who = { databaseRole: `kith_${role}`, session: ctx.actor.session, readOnly: false }
        await expect(inTransaction(ctx.db, who, (tx) => tx.execute(sql.raw(statement)))).rejects.toMatchObject({
          cause: { code: '42501' },
        })
      }
    }
  })

  it('names the first entry that somebody changed, removed or cut off', async () => {
    const auditor = await ctxAs('auditor')
    const broken = async (breaking: string, mending: string) => {
      await owner.sql().unsafe(breaking)
      const verdict = await verifyAudit(auditor, {})
      await owner.sql().unsafe(mending)
      return verdict
    }
    await owner.sql()`create table spare as select * from audit_entry`
    const mend = 'delete from audit_entry; insert into audit_entry select * from spare'
    expect(await broken(`update audit_entry set detail = '{"n": 999}' where seq = 7`, mend)).toMatchObject({
      holds: false,
      firstBroken: 7,
    })
    expect(await broken('delete from audit_entry where seq = 9', mend)).toMatchObject({ holds: false, firstBroken: 10 })
    expect(await broken('delete from audit_entry where seq > 50', mend)).toMatchObject({
      holds: false,
      firstBroken: 51,
    })
    expect(await verifyAudit(auditor, {})).toMatchObject({ holds: true })
  })
})
