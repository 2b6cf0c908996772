import { beforeEach, describe, expect, it } from 'vitest'
import { catalogueOf } from '@/model/views/fact-catalogue'
import { accountReview } from '@/model/views/account-review'
import { draftOf, type ViewDraft } from '@/model/views/view-draft'
import { ctxAs, testDatabase } from '@/test/database'
import { effectiveView, effectiveViews } from './effective-views'
import { getComposition } from './get-composition'
import { publishView } from './publish-view'
import { retireView } from './retire-view'
import { rollBackView } from './roll-back-view'
import { saveDraft } from './save-draft'
import { signException } from './sign-exception'

const { sql } = testDatabase()
const key = 'account-review'
const shipped = draftOf(accountReview)
const reason = 'For the spring reviews'
const withFacts = (count: number): ViewDraft => ({
  ...shipped,
  facts: {
    ...shipped.facts,
    account: catalogueOf('account')
      .slice(0, count)
      .map((entry) => ({ fact: entry.key })),
  },
})
const lastEntry = async () =>
  (await sql()`select action, actor_id, detail from audit_entry order by seq desc limit 1`)[0]
const shown = async () => (await effectiveView(await ctxAs('success'), { key })).facts.account?.length

beforeEach(async () => {
  await sql()`truncate view_definition`
})

describe('a composed view', () => {
  it('is kept as a draft that nobody sees, then published for everybody, each step with author and audit entry', async () => {
    const admin = await ctxAs('admin')
    expect(await saveDraft(admin, { key, seen: 0, draft: withFacts(3), reason })).toEqual({ key, version: 1 })
    expect(await lastEntry()).toMatchObject({ action: 'saveDraft', detail: { view: key, version: 1, reason } })
    expect(await shown()).toBe(12)
    await publishView(admin, { key, version: 1, standing: null })
    expect(await lastEntry()).toMatchObject({ action: 'publishView', detail: { view: key, version: 1 } })
    expect(await shown()).toBe(3)
    const { versions, standing } = await getComposition(admin, { key })
    expect(standing).toBe(1)
    expect(versions).toMatchObject([
      { version: 1, status: 'published', mine: true, reason, published: { by: 'Test admin' } },
      { version: 0, status: 'shipped' },
    ])
  })

  it('goes back to an older version by a new one, and to the shipped one by being taken out', async () => {
    const admin = await ctxAs('admin')
    for (const [seen, facts] of [3, 5].entries()) {
      await saveDraft(admin, { key, seen, draft: withFacts(facts), reason })
      await publishView(admin, { key, version: seen + 1, standing: seen || null })
    }
    expect(await shown()).toBe(5)
    expect(await rollBackView(admin, { key, to: 1, seen: 2, reason: 'Too much' })).toEqual({ key, version: 3 })
    expect(await lastEntry()).toMatchObject({ action: 'rollBackView', detail: { to: 1, version: 3 } })
    expect(await shown()).toBe(3)
    await expect(rollBackView(admin, { key, to: 2, seen: 2, reason: 'Late' })).rejects.toMatchObject({ kind: 'stale' })
    await retireView(admin, { key, version: 3, reason: 'As it was' })
    expect(await lastEntry()).toMatchObject({ action: 'retireView', detail: { version: 3, was: 'published' } })
    expect(await shown()).toBe(12)
    await expect(retireView(admin, { key, version: 3, reason: 'Again' })).rejects.toMatchObject({ kind: 'stale' })
  })

  it('may be a new one, offered to its audience after the shipped ones', async () => {
    const admin = await ctxAs('admin')
    const draft = { ...withFacts(2), label: 'Renewal call', audience: ['success' as const] }
    await saveDraft(admin, { key: 'renewal-call', seen: 0, draft, reason, fresh: true })
    await publishView(admin, { key: 'renewal-call', version: 1, standing: null })
    const views = await effectiveViews(await ctxAs('support'), {})
    expect(views.map((view) => view.key).at(-1)).toBe('renewal-call')
    await expect(saveDraft(admin, { key, seen: 0, draft, reason, fresh: true })).rejects.toMatchObject({
      kind: 'bad-input',
    })
    await expect(saveDraft(admin, { key: 'timeline', seen: 0, draft, reason })).rejects.toMatchObject({
      kind: 'bad-input',
    })
  })

  it('is refused to everybody but the admin, and to whoever saw an older one', async () => {
    const admin = await ctxAs('admin')
    const mine = { key, seen: 0, draft: withFacts(3), reason }
    await expect(saveDraft(await ctxAs('steward'), mine)).rejects.toMatchObject({ kind: 'refused' })
    await saveDraft(admin, mine)
    await expect(saveDraft(admin, mine)).rejects.toMatchObject({ kind: 'stale' })
    await saveDraft(admin, { ...mine, seen: 1 })
    await expect(publishView(admin, { key, version: 1, standing: null })).rejects.toMatchObject({ kind: 'stale' })
    await expect(publishView(admin, { key, version: 2, standing: 1 })).rejects.toMatchObject({ kind: 'stale' })
    for (const role of ['steward', 'auditor'] as const)
      await expect(publishView(await ctxAs(role), { key, version: 2, standing: null })).rejects.toMatchObject({
        kind: 'refused',
      })
  })

  it('is not published with what is wrong in it, nor where a role would have no view left', async () => {
    const admin = await ctxAs('admin')
    const wrong = { ...shipped, facts: { account: [{ fact: 'field:shoe_size' }] } }
    await saveDraft(admin, { key, seen: 0, draft: wrong, reason })
    await expect(publishView(admin, { key, version: 1, standing: null })).rejects.toThrow('no fact “field:shoe_size”')
    await saveDraft(admin, { key, seen: 1, draft: { ...shipped, audience: ['steward'] }, reason })
    await expect(publishView(admin, { key, version: 2, standing: null })).rejects.toThrow('Analyst would have no view')
    await expect(saveDraft(admin, { key, seen: 2, draft: shipped, reason: ' ' })).rejects.toMatchObject({
      kind: 'bad-input',
    })
  })
})

describe('more than twelve facts', () => {
  const sign = { key, version: 1, why: 'The board asked for both', until: '2026-12-31' }
  const now = new Date('2026-11-22T08:00:00Z')

  it('need the signature of a second person, with a reason and an end', async () => {
    const author = await ctxAs('admin', { now })
    const other = await ctxAs('admin', { now })
    await saveDraft(author, { key, seen: 0, draft: withFacts(14), reason })
    const publish = () => publishView(author, { key, version: 1, standing: null })
    await expect(publish()).rejects.toThrow('14 facts, and the budget is 12')
    await expect(signException(author, sign)).rejects.toMatchObject({ kind: 'refused' })
    await expect(signException(await ctxAs('steward', { now }), sign)).rejects.toMatchObject({ kind: 'refused' })
    await expect(signException(other, { ...sign, until: '2029-01-01' })).rejects.toMatchObject({ kind: 'bad-input' })
    await expect(signException(other, { ...sign, until: '2026-11-01' })).rejects.toMatchObject({ kind: 'bad-input' })
    await signException(other, sign)
    expect(await lastEntry()).toMatchObject({
      action: 'signException',
      detail: { until: '2026-12-31', author: author.actor.userId },
    })
    await publish()
    const opened = async (day: string) =>
      effectiveView(await ctxAs('success', { now: new Date(`${day}T08:00:00Z`) }), { key })
    expect((await opened('2026-12-31')).facts.account).toHaveLength(14)
    const after = await opened('2027-01-01')
    expect(after.facts.account).toHaveLength(12)
    expect(after.said.join()).toContain('ended on 2026-12-31')
  })

  it('are not signed for where there is nothing to sign, and the signature does not outlive its version', async () => {
    const [author, other] = [await ctxAs('admin', { now }), await ctxAs('admin', { now })]
    await saveDraft(author, { key, seen: 0, draft: withFacts(4), reason })
    await expect(signException(other, sign)).rejects.toMatchObject({ kind: 'bad-input' })
    await saveDraft(author, { key, seen: 1, draft: withFacts(14), reason })
    await expect(signException(other, sign)).rejects.toMatchObject({ kind: 'stale' })
    await signException(other, { ...sign, version: 2 })
    await saveDraft(author, { key, seen: 2, draft: withFacts(15), reason })
    await expect(publishView(author, { key, version: 3, standing: null })).rejects.toThrow('the budget is 12')
    await expect(rollBackView(author, { key, to: 2, seen: 3, reason })).rejects.toThrow('the budget is 12')
  })
})

describe('a stored view that went stale', () => {
  it('never breaks what is opened: unknown facts are skipped and said, an unreadable one leaves the shipped', async () => {
    const admin = await ctxAs('admin')
    await saveDraft(admin, { key, seen: 0, draft: withFacts(3), reason })
    await publishView(admin, { key, version: 1, standing: null })
    await sql()`update view_definition set definition = jsonb_set(definition, '{facts,account,0,fact}', '"field:gone"')`
    const success = await ctxAs('success')
    expect(await effectiveView(success, { key })).toMatchObject({ said: [expect.stringContaining('field:gone')] })
    expect(await shown()).toBe(2)
    await sql()`update view_definition set definition = '{"label": 7}'`
    expect(await effectiveView(success, { key })).toMatchObject({
      version: null,
      said: [expect.stringContaining('cannot be read any more')],
    })
    expect(await shown()).toBe(12)
    await expect(effectiveView(success, { key: 'no-such' })).rejects.toMatchObject({ kind: 'not-found' })
  })
})
