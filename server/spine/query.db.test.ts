import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ctxAs, testDatabase } from '@/test/database'
import { asPipeline } from './as-pipeline'
import type { TxCtx } from './ctx'
import { once } from './once'
import { query } from './query'

testDatabase()

const whoAsks = async (ctx: TxCtx, seconds: number) => {
  const [row] = await ctx.tx.execute<{ who: string; began: string }>(
    sql`select current_user as who, to_char(now(), 'HH24:MI:SS.US') || pg_backend_pid() as began, pg_sleep(${seconds})`,
  )
  return { who: row?.who, began: row?.began }
}
const base = { permission: 'home.read', input: z.object({ seconds: z.number() }) } as const
const read = query({ ...base, name: 'read', run: (ctx, { seconds }) => whoAsks(ctx, seconds) })
const grasping = query({
  ...base,
  name: 'grasping',
  run: (ctx, { seconds }) => asPipeline(ctx, () => whoAsks(ctx, seconds)),
})
const sum = query({
  ...base,
  name: 'sum',
  alone: true,
  run: (ctx, { seconds }) => asPipeline(ctx, () => whoAsks(ctx, seconds)),
})

describe('a query', () => {
  it('shares a transaction with others of its request, each under the reader’s role', async () => {
    const ctx = await ctxAs('support')
    const all = await Promise.all(Array.from({ length: 6 }, () => read(ctx, { seconds: 0.02 })))
    expect(new Set(all.map(({ who }) => who))).toEqual(new Set(['kith_support']))
    expect(new Set(all.map(({ began }) => began)).size).toBe(3)
  })

  it('never takes on the rights of the pipeline in a transaction that others read in', async () => {
    const ctx = await ctxAs('support')
    const [before, refused, after] = await Promise.allSettled([
      read(ctx, { seconds: 0.05 }),
      grasping(ctx, { seconds: 0.01 }),
      read(ctx, { seconds: 0.05 }),
    ])
    expect(refused).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('pipeline') } })
    for (const outcome of [before, after])
      expect(outcome).toMatchObject({ status: 'fulfilled', value: { who: 'kith_support' } })
  })

  it('that sums up as the pipeline runs alone, and what is read meanwhile stays the reader’s', async () => {
    const ctx = await ctxAs('support')
    const [summed, ...others] = await Promise.all([
      sum(ctx, { seconds: 0.05 }),
      ...Array.from({ length: 5 }, () => read(ctx, { seconds: 0.02 })),
    ])
    expect(summed.who).toBe('kith_system')
    expect(others.map(({ who }) => who)).toEqual(Array.from({ length: 5 }, () => 'kith_support'))
    expect(others.map(({ began }) => began)).not.toContain(summed.began)
  })

  it('finds once what its transaction was asked for already', async () => {
    const ctx = await ctxAs('support')
    let asked = 0
    const counting = query({
      ...base,
      name: 'counting',
      run: (inside) => once(inside, 'the answer', async () => ++asked),
    })
    expect([await counting(ctx, { seconds: 0 }), await counting(ctx, { seconds: 0 })]).toEqual([1, 1])
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await counting(ctx, { seconds: 0 })).toBe(2)
  })
})
