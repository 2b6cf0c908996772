import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { FieldType, FieldValue } from '@/model/fields/field'
import type { GoldenGrain } from '@/model/grains'
import type { Verdict } from '@/model/identity/certify/verdict'
import { compareFields } from '@/model/survivorship/compare-fields'
import type { EntityContent } from '@/server/golden/load-members'
import { query } from '@/server/spine/query'
import type { TxCtx } from '@/server/spine/ctx'
import { visibleContent } from '../pair/visible-content'
import { mustBeReviewer, type Standing, standing } from './answer-batch'
import { type BatchRow, batchRow } from './batch-row'
import { mustBeSampling } from './must-be-sampling'
import { type SampleEvidence, sampleEvidence } from './sample-evidence'
import { sampleSides } from './sample-sides'

export type SampleSide = { name: string; sources: string[]; since: string | null; records: number }
export type SampleField = {
  key: string
  label: string
  type: FieldType
  left: FieldValue | null
  right: FieldValue | null
}

/** A pair of the sample as its reviewer sees it: nothing tells a known pair from another. `evidence` is null in a blind batch, `answer` is one's own. */
export type SampleItem = {
  place: number
  recordA: string
  recordB: string
  left: SampleSide
  right: SampleSide
  fields: SampleField[]
  evidence: SampleEvidence | null
  answer: Verdict | null
}

export type SamplePage = Standing & { items: SampleItem[]; grain: GoldenGrain; blind: boolean; version: number }

/**
 * The next pairs of a sample in the order drawn: from a place on, or from the first that the asker has not answered. A pair
 * whose records are gone meanwhile is passed over. Throws `stale` once the batch has ended, `bad-input` for a
 * reviewer too many.
 */
export const nextOfBatch = query({
  name: 'nextOfBatch',
  permission: 'review.certify',
  input: z.object({
    batchId: z.uuid(),
    from: z.number().int().min(1).optional(),
    most: z.number().int().min(1).max(20).default(20),
  }),
  async run(ctx, { batchId, from, most }): Promise<SamplePage> {
    const batch = await batchRow(ctx, batchId)
    await mustBeSampling(ctx, batch)
    await mustBeReviewer(ctx, batch)
    const rows = await placesOf(ctx, batch, from, most)
    const sides = await sampleSides(ctx, batch.grain, rows)
    const found = rows.flatMap((row) => {
      const both = sides.get(`${row.a} ${row.b}`)
      return both ? [{ row, both }] : []
    })
    const evidence = batch.blind
      ? []
      : await sampleEvidence(
          ctx,
          batch,
          found.map(({ both }) => both),
        )
    const items = found.map(({ row, both: { left, right } }, at) => {
      const [x, y] = [left, right].map((side) => visibleContent(ctx.actor.role, batch.grain, side))
      const compared = x && y ? compareFields(batch.grain, x, y) : []
      return {
        place: row.place,
        recordA: row.a,
        recordB: row.b,
        answer: row.answer,
        left: sideOf(left, compared, 'left'),
        right: sideOf(right, compared, 'right'),
        fields: compared.map(({ key, label, type, ...of }) => ({
          key,
          label,
          type,
          left: of.left?.value ?? null,
          right: of.right?.value ?? null,
        })),
        evidence: evidence[at] ?? null,
      }
    })
    return { items, grain: batch.grain, blind: batch.blind, version: batch.version, ...(await standing(ctx, batch)) }
  },
})

type Place = { a: string; b: string; place: number; answer: Verdict | null }

function placesOf(ctx: TxCtx, { batchId }: BatchRow, from: number | undefined, most: number): Promise<Place[]> {
  const start = from ? sql`p.place >= ${from}` : sql`mine.verdict is null`
  return ctx.tx.execute<Place>(sql`
    select p.record_a as a, p.record_b as b, p.place, mine.verdict as answer from batch_pair p
      left join batch_answer mine on mine.batch_id = p.batch_id and mine.record_a = p.record_a and mine.record_b = p.record_b
        and mine.user_id = ${ctx.actor.userId}::uuid
    where p.batch_id = ${batchId}::uuid and p.place is not null and ${start} order by p.place limit ${most}`)
}

function sideOf(content: EntityContent, fields: ReturnType<typeof compareFields>, side: 'left' | 'right'): SampleSide {
  const text = (key: string) => {
    const value = fields.find((field) => field.key === key)?.[side]?.value
    return typeof value === 'string' ? value : null
  }
  const sources = [...new Set(content.records.map((record) => record.source))].sort()
  return { name: text('name') ?? 'No name', sources, since: text('customer_since'), records: content.records.length }
}
