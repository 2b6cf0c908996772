import { beforeAll, describe, expect, it } from 'vitest'
import { digestDatabase } from '@/server/digest/digest-database'
import type { Ctx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs, testDatabase } from '@/test/database'
import { declareDifferent } from '../declare-different'
import { listPairs } from '../list-pairs'
import { loadPeople } from '../testing/load-people'
import { undoDecision } from '../undo-decision'
import { abandonBatch } from './abandon-batch'
import { answerBatch } from './answer-batch'
import { countBatch } from './count-batch'
import { drawBatch } from './draw-batch'
import { endBatch } from './end-batch'
import { getBatch } from './get-batch'
import { listBatches } from './list-batches'
import { nextOfBatch } from './next-of-batch'
import { rehearseBatch } from './rehearse-batch'
import { batchPeople } from './testing/batch-people'

const { sql } = testDatabase()
const digest = async () => (await digestDatabase(systemCtx(), {})).hash
/** Everything is drawn, whatever the model holds of it. */
const choice = { grain: 'person', target: 0.2 } as const

/** Answers all of a sample as it is known, but those pairs of which `other` says otherwise. */
async function judge(
  ctx: Ctx,
  batchId: string,
  other: (place: number, known: string | null) => 'same' | 'different' | 'unsure' | null = () => null,
) {
  const shown =
    await sql()`select record_a, record_b, place, known from batch_pair where batch_id = ${batchId} and place is not null order by place`
  for (const one of shown)
    await answerBatch(ctx, {
      batchId,
      recordA: one.record_a,
      recordB: one.record_b,
      verdict: other(one.place, one.known) ?? one.known ?? 'same',
      seconds: 4,
    })
  return shown
}

describe('certifying a batch', () => {
  beforeAll(async () => {
    await loadPeople(sql(), batchPeople(30))
  })

  it('draws a sample with known pairs among it, none of which can be told from the others', async () => {
    const steward = await ctxAs('steward')
    const count = await countBatch(steward, choice)
    expect(count.pairs).toBeGreaterThanOrEqual(25)
    expect(count.knownDifferent).toBeGreaterThanOrEqual(5)
    const drawn = await drawBatch(steward, choice)
    expect(drawn).toMatchObject({ pairs: count.pairs, sample: count.sample })
    const [entry] = await sql()`select action, detail from audit_entry order by seq desc limit 1`
    expect(entry).toMatchObject({ action: 'drawBatch', detail: { batchId: drawn.batchId, sample: drawn.sample } })
    const page = await nextOfBatch(steward, { batchId: drawn.batchId, most: 20 })
    expect(page.items.map((item) => item.place)).toEqual(Array.from({ length: page.items.length }, (_, at) => at + 1))
    const shapes = new Set(page.items.map((item) => Object.keys(item).sort().join()))
    expect(shapes.size).toBe(1)
    expect(page.items.every((item) => item.evidence === null && item.answer === null)).toBe(true)
    expect(JSON.stringify(page)).not.toMatch(/probe|known|sample"|band|probability/)
    expect((await listPairs(steward, { grain: 'person' })).pairs).toHaveLength(0)
    await expect(drawBatch(steward, choice)).rejects.toThrow(/No open pair fits/)
    await abandonBatch(steward, { batchId: drawn.batchId, version: 1 })
    expect((await countBatch(steward, choice)).pairs).toBe(count.pairs)
    await expect(abandonBatch(steward, { batchId: drawn.batchId, version: 2 })).rejects.toThrow(
      /Test steward was first: the batch was given up/,
    )
  })

  it('shows the evidence of every pair alike where it is not judged blind', async () => {
    const steward = await ctxAs('steward')
    const { batchId } = await drawBatch(steward, { ...choice, blind: false })
    const { items } = await nextOfBatch(steward, { batchId, most: 20 })
    expect(items.every((item) => (item.evidence?.steps.length ?? 0) > 1)).toBe(true)
    await abandonBatch(steward, { batchId, version: 1 })
  })

  it('certifies a clean sample as one act, as rehearsed, and is undone exactly', async () => {
    const steward = await ctxAs('steward')
    const before = await digest()
    const { batchId, pairs } = await drawBatch(steward, choice)
    await expect(endBatch(steward, { batchId, version: 1 })).rejects.toThrow(/answers are still missing/)
    await judge(steward, batchId)
    const seen = await getBatch(steward, { batchId })
    expect(seen).toMatchObject({ missing: 0, figures: { certify: true, different: 0, missed: 0 } })
    const rehearsed = await rehearseBatch(steward, { batchId, version: 1 })
    expect(await digest()).toBe(before)
    const ended = await endBatch(steward, { batchId, version: 1 })
    expect(ended).toMatchObject({ status: 'certified', apart: 0, merged: rehearsed.merged })
    expect(ended.merged + seen.figures.conflicts).toBe(pairs)
    const [edges] =
      await sql()`select count(*)::int as n from identity_edge where batch_id = ${batchId} and retracted_at is null`
    expect(edges?.n).toBe(ended.merged)
    const [entry] = await sql()`select action, detail from audit_entry order by seq desc limit 1`
    expect(entry).toMatchObject({ action: 'endBatch', detail: { batchId, merged: ended.merged } })
    await expect(endBatch(steward, { batchId, version: 1 })).rejects.toThrow(
      /Test steward was first: the batch was certified/,
    )
    await expect(
      answerBatch(steward, { batchId, recordA: batchId, recordB: batchId, verdict: 'same', seconds: 1 }),
    ).rejects.toThrow(/was certified/)
    await undoDecision(steward, { batchId })
    expect(await digest()).toBe(before)
    expect((await listBatches(steward, {}))[0]).toMatchObject({ batchId, edges: ended.merged, undone: ended.merged })
  })

  it('can be undone one pair at a time, in any order', async () => {
    const steward = await ctxAs('steward')
    const before = await digest()
    const { batchId } = await drawBatch(steward, choice)
    await judge(steward, batchId)
    await endBatch(steward, { batchId, version: 1 })
    const edges = await sql()`select edge_id from identity_edge where batch_id = ${batchId} order by md5(edge_id::text)`
    await undoDecision(steward, { edgeId: edges[0]?.edge_id as string, alone: true })
    const [left] =
      await sql()`select count(*)::int as n from identity_edge where batch_id = ${batchId} and retracted_at is null`
    expect(left?.n).toBe(edges.length - 1)
    await undoDecision(steward, { batchId })
    expect(await digest()).toBe(before)
  })

  it('merges no error that was found, and refuses when there are too many', async () => {
    const steward = await ctxAs('steward')
    const before = await digest()
    const { batchId } = await drawBatch(steward, { ...choice, target: 0.05 })
    let first = true
    await judge(steward, batchId, (_, known) => {
      if (known || !first) return null
      first = false
      return 'different'
    })
    const { figures } = await getBatch(steward, { batchId })
    expect(figures).toMatchObject({ certify: false, different: 1 })
    const ended = await endBatch(steward, { batchId, version: 1 })
    expect(ended).toMatchObject({ status: 'refused', apart: 1 })
    const [rest] = await sql()`
      select count(*)::int as n, count(*) filter (where c.status = 'open')::int as open from batch_pair p join candidate_pair c using (record_a, record_b)
      where p.batch_id = ${batchId} and p.kind = 'rest' and c.status <> 'gone'`
    expect(rest?.open).toBe(rest?.n)
    await undoDecision(steward, { batchId })
    expect(await digest()).toBe(before)
  })

  it('refuses a reviewer who calls known different pairs the same', async () => {
    const steward = await ctxAs('steward')
    const { batchId } = await drawBatch(steward, choice)
    await judge(steward, batchId, () => 'same')
    const { figures } = await getBatch(steward, { batchId })
    expect(figures.certify).toBe(false)
    expect(figures.sentence).toMatch(/known different pairs/)
    await abandonBatch(steward, { batchId, version: 1 })
  })

  it('leaves out what changed since the draw, and what somebody keeps apart', async () => {
    const steward = await ctxAs('steward')
    const before = await digest()
    const { batchId } = await drawBatch(steward, choice)
    await sql()`update candidate_pair c set version = c.version + 1 from batch_pair p
      where p.batch_id = ${batchId} and p.kind = 'sample' and p.place = (select min(place) from batch_pair where batch_id = ${batchId} and kind = 'sample')
        and c.record_a = p.record_a and c.record_b = p.record_b`
    await judge(steward, batchId)
    const { figures } = await getBatch(steward, { batchId })
    expect(figures.changed).toBe(1)
    await endBatch(steward, { batchId, version: 1 })
    await undoDecision(steward, { batchId })
    expect(await digest()).toBe(before)
    const [open] = (await listPairs(steward, { grain: 'person' })).pairs
    if (!open) throw new Error('There is no open pair.')
    const { edgeId } = await declareDifferent(steward, {
      recordA: open.recordA,
      recordB: open.recordB,
      version: open.version,
    })
    const count = await countBatch(steward, choice)
    await undoDecision(steward, { edgeId })
    expect((await countBatch(steward, choice)).pairs).toBeGreaterThan(count.pairs)
  })

  it('is judged by two where two are asked for, and says how far they agree', async () => {
    const [one, two, three] = [await ctxAs('steward'), await ctxAs('steward'), await ctxAs('steward')]
    const { batchId } = await drawBatch(one, { ...choice, secondReviewer: true })
    const shown = await judge(one, batchId)
    expect((await getBatch(one, { batchId })).missing).toBe(shown.length)
    await judge(two, batchId, (_, known) => (known ? null : 'unsure'))
    const { recordA, recordB } = { recordA: shown[0]?.record_a as string, recordB: shown[0]?.record_b as string }
    await expect(answerBatch(three, { batchId, recordA, recordB, verdict: 'same', seconds: 2 })).rejects.toThrow(
      /second reviewer of this batch already/,
    )
    const { figures, missing } = await getBatch(one, { batchId })
    expect(missing).toBe(0)
    expect(figures.agreement?.share).toBeLessThan(1)
    expect(figures).toMatchObject({ certify: false, different: 0 })
    await abandonBatch(two, { batchId, version: 1 })
  })

  it.each(['admin', 'success', 'support', 'analyst', 'auditor'] as const)('refuses the %s', async (role) => {
    await expect(drawBatch(await ctxAs(role), choice)).rejects.toThrow(/not among your rights/)
  })
})
