import { describe, expect, it } from 'vitest'
import { KithError } from '@/lib/errors'
import { inTransaction } from '@/db/transaction'
import { databaseRole } from '@/model/access/roles'
import type { Ctx } from '@/server/spine/ctx'
import { sql as text } from 'drizzle-orm'
import { ctxAs, testDatabase } from '@/test/database'
import { listSavedViews } from './list-saved-views'
import { removeView } from './remove-view'
import { renameView } from './rename-view'
import { saveView } from './save-view'

const { sql } = testDatabase()
const kind = (error: unknown) => (error instanceof KithError ? error.kind : error)
const actions = async () => (await sql()`select action, detail from audit_entry order by seq desc limit 1`)[0]
const views = (ctx: Ctx) => listSavedViews(ctx, { surface: 'accounts' })

/** What somebody does in the database itself, past the application, as their own role. */
const asRole = (ctx: Ctx, statement: ReturnType<typeof text>) =>
  inTransaction(
    ctx.db,
    { databaseRole: databaseRole(ctx.actor.role), session: ctx.actor.session, readOnly: false },
    (tx) => tx.execute<{ name: string }>(statement),
  )

describe('saved views', () => {
  it('keep a list under a name, without its page, and leave an audit entry', async () => {
    const ctx = await ctxAs('success')
    const query = 'stage=at_risk&sort=health.asc&hide=plan,weeks&after=abc&strange=1'
    const { viewId, replaced } = await saveView(ctx, { surface: 'accounts', name: ' At risk ', query })
    expect(replaced).toBe(false)
    expect(await actions()).toMatchObject({
      action: 'saveView',
      detail: { viewId, surface: 'accounts', shared: false },
    })
    expect(await views(ctx)).toMatchObject([
      {
        viewId,
        name: 'At risk',
        own: true,
        shared: false,
        refusal: null,
        query: 'stage=at_risk&sort=health.asc&hide=plan%2Cweeks',
      },
    ])
    expect(await saveView(ctx, { surface: 'accounts', name: 'At risk', query: 'stage=active' })).toEqual({
      viewId,
      replaced: true,
    })
    expect(await views(ctx)).toMatchObject([{ viewId, query: 'stage=active' }])
  })

  it('are renamed, shared and removed by whoever made them, once', async () => {
    const ctx = await ctxAs('steward')
    const { viewId } = await saveView(ctx, { surface: 'review', name: 'Mine', query: 'group=likely&pair=x' })
    await renameView(ctx, { viewId, name: 'Likely ones', shared: true })
    expect(await actions()).toMatchObject({ action: 'renameView', detail: { viewId, shared: true } })
    expect(await listSavedViews(await ctxAs('admin'), { surface: 'review' })).toMatchObject([
      { name: 'Likely ones', own: false, owner: 'Test steward', query: 'group=likely' },
    ])
    await removeView(ctx, { viewId })
    expect(await actions()).toMatchObject({ action: 'removeView', detail: { viewId } })
    expect(await listSavedViews(ctx, { surface: 'review' })).toEqual([])
    expect(await removeView(ctx, { viewId }).catch(kind)).toBe('not-found')
    expect(await renameView(ctx, { viewId, name: 'Back', shared: false }).catch(kind)).toBe('not-found')
  })

  it('of somebody else are not there unless shared, and are nobody else’s to change, in the database too', async () => {
    const [owner, other] = [await ctxAs('success'), await ctxAs('success')]
    const own = await saveView(owner, { surface: 'companies', name: 'Private', query: '' })
    const shared = await saveView(owner, { surface: 'companies', name: 'For all', query: '', shared: true })
    const names = async (ctx: Ctx) => (await listSavedViews(ctx, { surface: 'companies' })).map((view) => view.name)
    expect(await names(owner)).toEqual(['For all', 'Private'])
    expect(await names(other)).toEqual(['For all'])
    for (const { viewId } of [own, shared]) {
      expect(await renameView(other, { viewId, name: 'Taken', shared: true }).catch(kind)).toBe('not-found')
      expect(await removeView(other, { viewId }).catch(kind)).toBe('not-found')
    }
    for (const role of ['admin', 'steward', 'success', 'support', 'analyst', 'auditor'] as const) {
      const ctx = await ctxAs(role)
      expect(
        (await asRole(ctx, text`select name from saved_view where surface = 'companies'`)).map((row) => row.name),
      ).toEqual(['For all'])
      await asRole(ctx, text`update saved_view set name = 'Taken' where view_id = ${shared.viewId}::uuid`).catch(
        () => null,
      )
      const forged = text`insert into saved_view (view_id, surface, name, query, owner_id, shared, saved_at)
        values (gen_random_uuid(), 'companies', 'Forged', '', ${owner.actor.userId}::uuid, true, now())`
      await expect(asRole(ctx, forged)).rejects.toThrow()
    }
    expect(await names(owner)).toEqual(['For all', 'Private'])
  })

  it.each([
    ['support', 'accounts', 'mrr_from=100'],
    ['support', 'accounts', 'sort=mrr.desc'],
    ['analyst', 'people', 'sort=name.asc'],
    ['success', 'accounts', 'renews=soon'],
    ['success', 'accounts', 'sort=nothing.asc'],
    ['steward', 'review', 'group=everything'],
    ['steward', 'review', 'strange=1'],
    ['steward', 'accounts', 'hide=<script>'],
  ] as const)('refuse %s on %s what the list itself would: %s', async (role, surface, query) => {
    const ctx = await ctxAs(role)
    expect(await saveView(ctx, { surface, name: 'No', query }).catch(kind)).toBe('bad-input')
    const kept = await sql()`select 1 from saved_view where owner_id = ${ctx.actor.userId}`
    expect(kept).toHaveLength(0)
  })

  it('say to whom they are shared that they rest on what that reader may not see, and keep the query to themselves', async () => {
    await saveView(await ctxAs('success'), { surface: 'accounts', name: 'Large', query: 'mrr_from=1000', shared: true })
    const large = async (ctx: Ctx) => (await views(ctx)).find((view) => view.name === 'Large')
    expect(await large(await ctxAs('steward'))).toMatchObject({ refusal: null, query: 'mrr_from=1000' })
    expect(await large(await ctxAs('support'))).toMatchObject({
      query: '',
      refusal: expect.stringMatching(/may not see/),
    })
  })

  it('are refused to whoever is signed out meanwhile', async () => {
    const ctx = await ctxAs('support')
    await sql()`update session set revoked_at = now() where user_id = ${ctx.actor.userId}`
    await expect(saveView(ctx, { surface: 'people', name: 'Late', query: '' })).rejects.toThrow()
    expect(await sql()`select 1 from saved_view where name = 'Late'`).toHaveLength(0)
  })
})
