import { beforeAll, describe, expect, it } from 'vitest'
import { KithError } from '@/lib/errors'
import { entityCode } from '@/model/grains'
import { approveMerge } from '@/server/review/approve-merge'
import { declareDifferent } from '@/server/review/declare-different'
import { splitRecords } from '@/server/review/cluster/split-records'
import { loadPeople } from '@/server/review/testing/load-people'
import { undoDecision } from '@/server/review/undo-decision'
import type { Ctx } from '@/server/spine/ctx'
import { ctxAs, testDatabase } from '@/test/database'
import type { DecisionFilter } from './decision-filter'
import { listDecisions } from './list-decisions'
import { listReviewers } from './list-reviewers'
import { reviewQuality } from './review-quality'

const { sql } = testDatabase()
const day = (of: string) => new Date(`${of}T10:00:00Z`)
const alike = (key: string, name: string, n: number) => {
  const said = { name, birthday: '1980-02-03', postcode: `LS${n} 4AB`, phone: `+44113496010${n}` }
  return [
    { key: `${key}1`, ...said },
    { key: `${key}2`, ...said },
  ]
}

describe('the history of decisions', () => {
  let merged: { edgeId: string; retiredCode: string; survivorId: string }
  let ines: Ctx
  let omar: Ctx

  beforeAll(async () => {
    await loadPeople(sql(), [
      ...alike('a', 'Greta Holm', 1),
      ...alike('b', 'Marisol Quint', 2),
      ...alike('c', 'Dana Whitlock', 3),
      { key: 'd', name: 'Nora Vance', email: 'nora@vance.example', systems: ['crm', 'shop', 'support'] },
    ])
    ines = await ctxAs('steward', { now: day('2026-11-02') })
    omar = await ctxAs('steward', { now: day('2026-11-05') })
    merged = await approveMerge(ines, await pairOf('a'))
    await declareDifferent(omar, await pairOf('b'))
    const wrong = await approveMerge(ines, await pairOf('c'))
    await undoDecision(omar, { edgeId: wrong.edgeId })
    const [crm] = await sql()`select record_id from source_record where source = 'crm'`
    await splitRecords(omar, { recordIds: [crm?.record_id as string], reason: 'Another Nora' })
  })

  async function pairOf(key: string) {
    const [row] = await sql()`
      select c.record_a as "recordA", c.record_b as "recordB", c.version from candidate_pair c join source_record s on s.record_id = c.record_a
      where s.external_id like ${`${key}%`} and c.status = 'open'`
    return row as { recordA: string; recordB: string; version: number }
  }
  const names = async (filter: Partial<DecisionFilter>) =>
    (await listDecisions(ines, filter)).decisions.map((one) => `${one.kind} ${one.nameA}`)

  it('says what was decided, of whom, by whom, when, on what evidence, and whether it stands', async () => {
    const { decisions, count } = await listDecisions(ines, {})
    expect(count).toEqual({ rows: 4, capped: false })
    const merge = decisions.find((one) => one.edgeId === merged.edgeId)
    expect(merge).toMatchObject({
      kind: 'merge',
      nameA: 'Greta Holm',
      decidedBy: 'Test steward',
      decidedAt: '2026-11-02T10:00:00.000000Z',
      why: 'lookalike',
      modelVersion: 0,
      edges: 1,
      standing: 1,
      undoneAt: null,
    })
    expect(merge?.spoke).toContain('Phone')
    expect(merge?.probability).toBeGreaterThan(0.5)
    expect(decisions.find((one) => one.kind === 'split')).toMatchObject({
      reason: 'Another Nora',
      edges: 2,
      standing: 2,
    })
    expect(decisions.find((one) => one.nameA === 'Dana Whitlock')).toMatchObject({
      standing: 0,
      undoneBy: 'Test steward',
      replaced: false,
    })
  })

  it('is searched by customer, whatever one calls them, and by record', async () => {
    for (const customer of ['Greta', 'greta holm', merged.retiredCode, merged.survivorId, '+44 113 496 0101'])
      expect([customer, await names({ customer })]).toEqual([customer, ['merge Greta Holm']])
    const [member] =
      await sql()`select record_id from membership where entity_id = ${merged.survivorId} and record_id <> entity_id`
    expect(await names({ customer: member?.record_id as string })).toEqual(['merge Greta Holm'])
    expect(await names({ record: member?.record_id as string })).toEqual(['merge Greta Holm'])
    expect(await names({ customer: 'Nobody at all' })).toEqual([])
    expect(await names({ customer: entityCode('person', 999_999) })).toEqual([])
  })

  it.each<[Partial<DecisionFilter> & { of?: 'ines' | 'omar' }, string[]]>([
    [{ of: 'ines' }, ['merge Dana Whitlock', 'merge Greta Holm']],
    [{ of: 'omar' }, ['different Marisol Quint', 'split Nora Vance']],
    [{ kind: 'split' }, ['split Nora Vance']],
    [{ kind: 'different' }, ['different Marisol Quint']],
    [{ state: 'undone' }, ['merge Dana Whitlock']],
    [{ from: '2026-11-03' }, ['different Marisol Quint', 'split Nora Vance']],
    [{ from: '2026-11-02', to: '2026-11-02' }, ['merge Dana Whitlock', 'merge Greta Holm']],
    [{ why: 'lookalike', state: 'standing' }, ['different Marisol Quint', 'merge Greta Holm']],
    [{ why: 'clash' }, []],
    [{ spoke: 'Phone', kind: 'merge', state: 'standing' }, ['merge Greta Holm']],
    [{ spoke: 'Web domain' }, []],
    [{ grain: 'company' }, []],
    [{ grain: 'household' }, []],
  ])('is filtered by %o', async ({ of, ...filter }, expected) => {
    const by = of && { ines, omar }[of].actor.userId
    expect((await names({ ...filter, ...(by ? { by } : {}) })).sort()).toEqual([...expected].sort())
  })

  it('turns pages both ways without losing or repeating any', async () => {
    const [a, b] = await sql()`select record_id from source_record order by record_id limit 2`
    await sql()`insert into identity_edge (edge_id, record_a, record_b, grain, verdict, origin, rule, decided_by, decided_at, batch_id, retracted_at)
      select gen_random_uuid(), ${a?.record_id}, ${b?.record_id}, 'person', 'different', 'person', 'decision', ${ines.actor.userId},
        '2025-01-01'::timestamptz + (i / 3) * interval '1 minute', case when i % 10 = 0 then md5((i / 50)::text)::uuid end, now()
      from generate_series(1, 130) i`
    const whole: string[] = []
    let after: string | undefined
    let last: string | null = null
    do {
      const page = await listDecisions(ines, { after })
      whole.push(...page.decisions.map((one) => one.edgeId))
      last = page.before
      after = page.after ?? undefined
    } while (after)
    const { count } = await listDecisions(ines, {})
    expect(new Set(whole).size).toBe(whole.length)
    expect(whole.length).toBe(count.rows)
    const back = await listDecisions(ines, { before: last ?? undefined })
    expect(back.decisions.map((one) => one.edgeId)).toEqual(whole.slice(50, 100))
    expect(back.after).not.toBeNull()
  })

  it('knows who decides, and how good that is', async () => {
    expect((await listReviewers(ines, {})).map((one) => one.userId).sort()).toEqual(
      [ines, omar].map((one) => one.actor.userId).sort(),
    )
    const quality = await reviewQuality(ines, { from: '2026-11-01' })
    const found = quality.reasons.find((one) => one.why === 'lookalike')?.found
    expect(found).toMatchObject({ tries: 3, hits: 1 })
    expect(quality.bands.reduce((sum, band) => sum + (band.found?.tries ?? 0), 0)).toBe(3)
    expect(quality.reviewers.find((one) => one.userId === ines.actor.userId)).toMatchObject({ decided: 2, undone: 1 })
    expect(quality.agreement.all).toBeNull()
  })

  it('counts what two people said of one pair, and probes that were known', async () => {
    const batch = '00000000-0000-4000-8000-00000000000b'
    const [x, y] = await sql()`select record_id from source_record order by record_id limit 2`
    const [a, b] = [x?.record_id as string, y?.record_id as string]
    await sql()`insert into review_batch (batch_id, grain, chosen, model_version, target, sureness, pairs, sample, probes, blind, second_reviewer, drawn_by, drawn_at)
      values (${batch}, 'person', '{}', 1, 0.01, 0.95, 2, 1, 1, true, true, ${ines.actor.userId}, now())`
    await sql()`insert into batch_pair (batch_id, record_a, record_b, place, kind, known, version) values
      (${batch}, ${a}, ${b}, 1, 'probe', 'same', 0), (${batch}, ${b}, ${a}, 2, 'sample', null, 1)`
    for (const [who, probe] of [
      [ines, 'same'],
      [omar, 'different'],
    ] as const)
      await sql()`insert into batch_answer (batch_id, record_a, record_b, user_id, verdict, seconds, at) values
        (${batch}, ${a}, ${b}, ${who.actor.userId}, ${probe}, 3, now()), (${batch}, ${b}, ${a}, ${who.actor.userId}, 'same', 3, now())`
    const { agreement, reviewers } = await reviewQuality(ines, {})
    expect(agreement.lines.find((line) => line.key === 'batch')?.agreement).toMatchObject({ pairs: 2, share: 0.5 })
    expect(reviewers.find((one) => one.userId === ines.actor.userId)?.probes).toMatchObject({ tries: 1, hits: 1 })
    expect(reviewers.find((one) => one.userId === omar.actor.userId)?.probes).toMatchObject({ tries: 1, hits: 0 })
  })

  it.each(['admin', 'success', 'support', 'analyst'] as const)('is not for the %s', async (role) => {
    const ctx = await ctxAs(role)
    for (const read of [() => listDecisions(ctx, {}), () => reviewQuality(ctx, {}), () => listReviewers(ctx, {})])
      expect(await read().catch((error: unknown) => error instanceof KithError && error.kind)).toBe('refused')
  })
})
