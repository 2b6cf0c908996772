import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, notFound, stale } from '@/lib/errors'
import { uuidArray } from '@/server/identity/uuid-array'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { writeLabels } from './write-labels'

/**
 * Keeps what a person holds of two records, to teach the model. Nobody is merged or parted by it. `before` is the answer
 * the person saw (null for none); throws `stale` when somebody answered in between, naming who, and `not-found` for
 * records of which either is gone.
 */
export const answerLesson = command({
  name: 'answerLesson',
  permission: 'matching.manage',
  input: z.object({
    recordA: z.uuid(),
    recordB: z.uuid(),
    same: z.boolean(),
    before: z.boolean().nullable().default(null),
  }),
  async run(ctx, { recordA, recordB, same, before }) {
    if (recordA === recordB) throw badInput('A record cannot be compared with itself.')
    const [a, b] = recordA < recordB ? [recordA, recordB] : [recordB, recordA]
    const grain = await grainOf(ctx, [a, b])
    await mustBeAsSeen(ctx, a, b, before)
    await writeLabels(ctx, 'lesson', [{ a, b, grain, same, note: null }])
    return { result: { grain }, audit: { grain, recordA: a, recordB: b, same } }
  },
})

async function grainOf(ctx: TxCtx, ids: readonly string[]): Promise<string> {
  const rows = await ctx.tx.execute<{ grain: string }>(
    sql`select grain from source_record where record_id = any(${uuidArray(ids)}) and withdrawn_at is null and grain is not null`,
  )
  const [one, other] = rows
  if (!one || !other) throw notFound('The pair')
  if (one.grain !== other.grain) throw badInput(`A pair is of one kind; these are ${one.grain} and ${other.grain}.`)
  return one.grain
}

async function mustBeAsSeen(ctx: TxCtx, a: string, b: string, before: boolean | null): Promise<void> {
  const [row] = await ctx.tx.execute<{ same: boolean; name: string | null }>(sql`
    select p.same, u.name from labelled_pair p left join app_user u on u.user_id = p.labelled_by
    where p.record_a = ${a}::uuid and p.record_b = ${b}::uuid`)
  if ((row?.same ?? null) !== before)
    throw stale(
      row
        ? `${row.name ?? 'Somebody'} answered first: ${row.same ? 'the same' : 'different'}. Yours was not kept.`
        : 'The answer was taken back meanwhile.',
    )
}
