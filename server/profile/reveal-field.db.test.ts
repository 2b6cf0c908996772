import { beforeAll, describe, expect, it } from 'vitest'
import { ctxAs, testDatabase } from '@/test/database'
import type { Ctx } from '../spine/ctx'
import { getProfile } from './get-profile'
import { listReveals } from './list-reveals'
import { revealField } from './reveal-field'
import { plantCustomer, plantedId } from './testing/plant-customer'

const owner = testDatabase()
const id = plantedId('person', 1)
const wish = { grain: 'person', id, field: 'email', purpose: 'service', reason: 'call back on W-70418' } as const

beforeAll(async () => {
  await plantCustomer(owner.sql(), {
    grain: 'person',
    number: 1,
    fields: { name: 'Ada Stone', email: 'ada@stone.example' },
    masked: { email: 'a•••@s•••.example' },
  })
})

const count = async () => Number((await owner.sql()`select count(*) as n from reveal`)[0]?.n)

describe('revealField', () => {
  it('shows the value for a minute, and stands in the customer’s file and the audit', async () => {
    const ctx = await ctxAs('support')
    const revealed = await revealField(ctx, wish)
    expect(revealed).toMatchObject({ value: 'ada@stone.example', leftToday: 19 })
    expect(Date.parse(revealed.until) - ctx.now.getTime()).toBe(60_000)
    expect((await listReveals(ctx, { grain: 'person', id }))?.rows[0]).toMatchObject({
      field: 'email',
      reason: wish.reason,
      mine: true,
    })
    const [entry] = await owner.sql()`select action, detail from audit_entry order by seq desc limit 1`
    expect(entry).toMatchObject({ action: 'revealField', detail: { entityId: id, field: 'email', purpose: 'service' } })
    expect(JSON.stringify(entry)).not.toMatch(/ada@|W-70418/)
  })

  it('leaves the profile masked', async () => {
    const profile = await getProfile(await ctxAs('support'), { grain: 'person', id })
    expect(profile.values.email).toMatchObject({ value: null, hidden: true, masked: 'a•••@s•••.example' })
    expect(JSON.stringify(profile)).not.toContain('ada@stone.example')
  })

  it.each([
    ['without a reason', { reason: '' }, 'bad-input'],
    ['with a reason of blanks', { reason: '          ' }, 'bad-input'],
    ['of a field that is not masked', { field: 'name' }, 'refused'],
    ['of a field nobody may be shown', { field: 'entity_id' }, 'refused'],
    ['of a value that is not there', { field: 'phone' }, 'not-found'],
    ['of an unknown customer', { id: plantedId('person', 2) }, 'not-found'],
  ])('refuses a reveal %s and writes nothing', async (_, change, kind) => {
    const before = await count()
    await expect(revealField(await ctxAs('support'), { ...wish, ...change })).rejects.toMatchObject({ kind })
    expect(await count()).toBe(before)
  })

  it.each(['steward', 'success', 'analyst', 'auditor', 'admin'] as const)('refuses %s', async (role) => {
    await expect(revealField(await ctxAs(role), wish)).rejects.toMatchObject({ kind: 'refused' })
  })

  it('stops at twenty a day, also when asked at once', async () => {
    const ctx = await ctxAs('support')
    const answers = await Promise.allSettled(Array.from({ length: 24 }, () => revealField(ctx, wish)))
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(20)
    await expect(revealField(ctx, wish)).rejects.toMatchObject({ kind: 'refused' })
    const tomorrow: Ctx = { ...ctx, now: new Date(ctx.now.getTime() + 86_400_000) }
    await expect(revealField(tomorrow, wish)).resolves.toMatchObject({ leftToday: 19 })
  })
})
