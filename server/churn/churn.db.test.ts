import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { churnFeatures } from '@/model/churn/churn-features'
import { churnDays } from '@/model/churn/churn-rules'
import { productDetailDays } from '@/model/metrics/metric'
import type { ExampleFact, ExampleRow } from '@/model/metrics/example'
import { systemCtx } from '@/server/spine/system-ctx'
import type { TxCtx } from '@/server/spine/ctx'
import { exampleDay, exampleId, insertExample } from '@/server/metrics/testing/insert-example'
import { ctxAs, testDatabase } from '@/test/database'
import { buildExamples } from './build-examples'
import { learnFromHistory } from './learn-from-history'
import { listChurnModels } from './list-churn-models'
import { measureChurn } from './measure-churn'
import { publishChurnModel } from './publish-churn-model'
import { trainChurnModel } from './train-churn-model'
import { withdrawChurnModel } from './withdraw-churn-model'

const { sql } = testDatabase()
const inside = <T>(work: (ctx: TxCtx) => Promise<T>) => {
  const ctx = systemCtx(new Date(`${exampleDay}T15:00:00Z`))
  return inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, (tx) =>
    work({ ...ctx, tx }),
  )
}
const days = churnDays(exampleDay, productDetailDays)
const looks = (of: readonly string[] = days) => inside((ctx) => buildExamples(ctx, of))
const use = (daysAgo: number, by: string): ExampleFact => ({ fact: 'use', daysAgo, by })

/** One in four leaves between 20 and 109 days ago and was silent before; the others are used to the end. */
const company: ExampleRow[] = Array.from({ length: 136 }, (_, i) => {
  const leftAgo = i % 4 === 0 ? 20 + ((i * 7) % 90) : null
  const used = [170, 150, 130, 110, 95].filter((ago) => leftAgo === null || ago > leftAgo + 75)
  return {
    name: `Company ${i}`,
    says: '',
    answer: null,
    facts: [
      {
        fact: 'subscription',
        daysAgo: 400 + i,
        monthly: 48_000,
        ...(leftAgo === null ? {} : { endedDaysAgo: leftAgo }),
      },
      ...used.map((ago) => use(ago, `user ${i}`)),
      ...(leftAgo === null ? [use(60, `user ${i}`)] : []),
    ],
  }
})

describe('the churn model', () => {
  it('says that it is too thin while there is no history', async () => {
    const empty = await inside((ctx) => learnFromHistory(ctx, null))
    expect(empty.thin).toMatch(/^0 accounts churned/)
    const analyst = await ctxAs('analyst')
    await expect(publishChurnModel(analyst, { version: empty.version, seen: null })).rejects.toMatchObject({
      kind: 'bad-input',
    })
  })

  describe('with a history', () => {
    beforeAll(() => insertExample(sql(), company))

    it('looks at past days with what was known then: what came later changes no input', async () => {
      const before = await looks()
      expect(before.some((one) => one.churned)).toBe(true)
      const later: ExampleRow = {
        name: 'Company 1',
        says: '',
        answer: null,
        facts: [],
      }
      const id = exampleId(later.name)
      await sql()`insert into event (record_id, at, event_id, account_record_id, kind, source, run_id, arrived_at)
        select record_id, ${'2026-11-10T09:00:00Z'}, gen_random_uuid(), account_record_id, kind, source, run_id, now() from event where account_record_id = ${id} limit 1`
      await sql()`insert into ticket (fact_id, record_id, source, external_id, account_record_id, subject, priority, created_at, status, changed_at)
        values (gen_random_uuid(), gen_random_uuid(), 'x', 'later', ${id}, 'x', 'urgent', ${'2026-11-11T09:00:00Z'}, 'open', ${'2026-11-11T09:00:00Z'})`
      await sql()`insert into stage_change (record_id, fact_id, source, external_id, stage, at) values (${id}, gen_random_uuid(), 'x', 'later', 'churned', ${'2026-11-12T09:00:00Z'})`
      await sql()`update subscription set status = 'canceled', canceled_at = ${'2026-11-12T09:00:00Z'} where record_id = ${id}`
      const after = await looks()
      const inputs = (one: (typeof before)[number]) => [one.account, one.day, ...one.inputs]
      expect(after.map(inputs)).toEqual(before.map(inputs))
      const mine = after.filter((one) => one.account === id)
      expect(mine.at(-1)?.churned).toBe(true)
      expect(mine[0]?.churned).toBe(false)
    })

    it('learns the same weights twice, and is put in force, told and taken out of force, each audited', async () => {
      const first = await inside((ctx) => learnFromHistory(ctx, null))
      const second = await inside((ctx) => learnFromHistory(ctx, null))
      expect(first.thin).toBeNull()
      const models = await listChurnModels(await ctxAs('auditor'), {})
      const [a, b] = [second, first].map(({ version }) => models.find((model) => model.version === version))
      expect(a?.weights).toEqual(b?.weights)
      expect(a?.quality).toEqual(b?.quality)
      expect(Object.keys(a?.weights.inputs ?? {}).sort()).toEqual(churnFeatures.map(({ key }) => key).toSorted())
      expect(a?.weights.inputs.quiet_days?.weight).toBeGreaterThan(0)

      const analyst = await ctxAs('analyst')
      await publishChurnModel(analyst, { version: first.version, seen: null })
      await expect(publishChurnModel(analyst, { version: second.version, seen: null })).rejects.toMatchObject({
        kind: 'stale',
      })
      await sql()`insert into metric_total (metric, day, version, value, entities, computed_at) values ('mrr', ${exampleDay}, 1, 0, 0, now())`
      await inside(measureChurn)
      const told = await sql()`select value, detail from metric_current where metric = 'churn_risk' order by value desc`
      expect(told.length).toBeGreaterThan(90)
      expect(told[0]?.detail).toMatchObject({
        model: first.version,
        sentence: expect.stringMatching(/to leave within 90 days/),
      })

      await expect(withdrawChurnModel(analyst, { version: second.version, why: 'Not this one' })).rejects.toMatchObject(
        {
          kind: 'stale',
        },
      )
      await withdrawChurnModel(analyst, { version: first.version, why: 'Prices changed' })
      await inside(measureChurn)
      expect(await sql()`select 1 from metric_value where metric = 'churn_risk'`).toHaveLength(0)
      const audit =
        await sql()`select action from audit_entry where action in ('publishChurnModel', 'withdrawChurnModel') order by 1`
      expect(audit.map((row) => row.action)).toEqual(['publishChurnModel', 'withdrawChurnModel'])
    })

    it('is learned only by who may ask for it, and the asking is audited', async () => {
      await trainChurnModel(await ctxAs('admin'), {})
      expect(await sql()`select 1 from audit_entry where action = 'trainChurnModel'`).toHaveLength(1)
      for (const role of ['success', 'steward'] as const) {
        const ctx = await ctxAs(role)
        await expect(trainChurnModel(ctx, {})).rejects.toMatchObject({ kind: 'refused' })
        await expect(publishChurnModel(ctx, { version: 1, seen: null })).rejects.toMatchObject({ kind: 'refused' })
        await expect(withdrawChurnModel(ctx, { version: 1, why: 'I think' })).rejects.toMatchObject({ kind: 'refused' })
      }
    })
  })
})
