import { describe, expect, it } from 'vitest'
import { ctxAs, testDatabase } from '@/test/database'
import { changeRole } from './change-role'
import { disablePerson } from './disable-person'
import { endSession } from './end-session'
import { findActor } from './find-actor'
import { invitePerson } from './invite-person'
import { listPeople } from './list-people'
import { makeToken } from './make-token'
import { revokeToken } from './revoke-token'
import { signIn } from './sign-in'

const owner = testDatabase()

async function invited(role: 'steward' | 'success' | 'admin' = 'steward') {
  const admin = await ctxAs('admin')
  const email = `${crypto.randomUUID()}@kith.example`
  const { userId, firstPassword } = await invitePerson(admin, { name: 'Nadia Brook', email, role, books: [] })
  return { admin, email, userId, firstPassword }
}

describe('signing in', () => {
  it('opens a session for the right password and no other', async () => {
    const { email, firstPassword, userId } = await invited()
    expect(await signIn(email, 'wrong')).toBeNull()
    expect(await signIn('nobody@kith.example', firstPassword)).toBeNull()
    const token = await signIn(email.toUpperCase(), firstPassword)
    expect(await findActor(token ?? '')).toMatchObject({ userId, role: 'steward' })
  })

  it('locks after five wrong passwords, for the right one too, and says so to nobody', async () => {
    const { email, firstPassword } = await invited()
    for (let attempt = 0; attempt < 5; attempt++) await signIn(email, 'wrong')
    expect(await signIn(email, firstPassword)).toBeNull()
    expect(await signIn(email, firstPassword, new Date(Date.now() + 16 * 60_000))).not.toBeNull()
  })

  it('refuses a password of 128 KB without hashing it', async () => {
    const { email } = await invited()
    expect(await signIn(email, 'x'.repeat(131_072))).toBeNull()
  })

  it('ends with sign-out, with the person and with the clock', async () => {
    const { admin, email, firstPassword, userId } = await invited()
    const first = (await signIn(email, firstPassword)) ?? ''
    await endSession(first)
    expect(await findActor(first)).toBeNull()
    const second = (await signIn(email, firstPassword)) ?? ''
    expect(await findActor(second, new Date(Date.now() + 13 * 3_600_000))).toBeNull()
    await disablePerson(admin, { userId })
    expect(await findActor(second)).toBeNull()
    expect(await findActor('forged')).toBeNull()
  })

  it('keeps no token and no password anywhere', async () => {
    const { email, firstPassword } = await invited()
    const token = (await signIn(email, firstPassword)) ?? ''
    const kept =
      await owner.sql()`select (select string_agg(s::text, ' ') from session s) || (select string_agg(u::text, ' ') from app_user u) || coalesce((select string_agg(a::text, ' ') from audit_entry a), '') as everything`
    expect(kept[0]?.everything).not.toContain(token)
    expect(kept[0]?.everything).not.toContain(firstPassword)
  })
})

describe('managing people', () => {
  it('acts on the next request', async () => {
    const { admin, email, firstPassword, userId } = await invited()
    const token = (await signIn(email, firstPassword)) ?? ''
    await changeRole(admin, { userId, role: 'analyst' })
    expect(await findActor(token)).toMatchObject({ role: 'analyst' })
  })

  it('is refused to everybody but admins, and the refusal is recorded', async () => {
    const { userId } = await invited()
    for (const role of ['steward', 'success', 'support', 'analyst', 'auditor'] as const) {
      const ctx = await ctxAs(role)
      await expect(changeRole(ctx, { userId, role: 'admin' })).rejects.toMatchObject({ kind: 'refused' })
      const events = await owner.sql()`select detail from security_event where actor_id = ${ctx.actor.userId}`
      expect(events.map((event) => event.detail.permission)).toEqual(['people.manage'])
    }
  })

  it('never raises oneself and keeps one admin', async () => {
    const admin = await ctxAs('admin')
    await expect(changeRole(admin, { userId: admin.actor.userId ?? '', role: 'auditor' })).rejects.toMatchObject({
      kind: 'refused',
    })
    const people = await listPeople(admin, {})
    const others = people.filter((person) => person.role === 'admin' && person.userId !== admin.actor.userId)
    for (const other of others) await disablePerson(admin, { userId: other.userId })
    const second = await ctxAs('admin')
    await disablePerson(admin, { userId: second.actor.userId ?? '' })
    await expect(disablePerson(second, { userId: admin.actor.userId ?? '' })).rejects.toMatchObject({ kind: 'refused' })
  })

  it('makes and ends tokens whose text is kept nowhere', async () => {
    const admin = await ctxAs('admin')
    const { tokenId, token } = await makeToken(admin, { name: 'Warehouse', role: 'analyst' })
    const [row] = await owner.sql()`select t::text as text from api_token t where token_id = ${tokenId}`
    expect(row?.text).not.toContain(token)
    await revokeToken(admin, { tokenId })
    await expect(revokeToken(admin, { tokenId })).rejects.toMatchObject({ kind: 'not-found' })
  })
})
