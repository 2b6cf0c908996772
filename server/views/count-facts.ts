import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { goldenGrains } from '@/model/grains'
import { asPipeline } from '../spine/as-pipeline'
import type { TxCtx } from '../spine/ctx'

/** Facts of a view, by the keys that `factKey` writes. */
export const factsOfView = z.object({
  view: z.string().max(60),
  grain: z.enum(goldenGrains),
  facts: z.array(z.string().max(80)).max(30),
})

/**
 * Adds to the counts of facts, for the role that asks, in one statement. `api` is how many of the uses came through the
 * API. Sorted, so that two screens at once never wait for each other in a ring. What is not written as a view or a fact
 * is left out.
 */
export async function countFacts(
  ctx: TxCtx,
  asked: z.output<typeof factsOfView>,
  by: { shown: number; used: number; api?: number },
): Promise<void> {
  const facts = [...new Set(asked.facts)].filter((fact) => /^(field|metric|derived):[a-z0-9_]+$/.test(fact)).toSorted()
  if (!facts.length || !/^[a-z0-9-]+$/.test(asked.view)) return
  await asPipeline(ctx, () =>
    ctx.tx.execute(sql`
      insert into fact_use (view_key, grain, fact, role, day, shown, used, api)
      select ${asked.view}, ${asked.grain}, f, ${ctx.actor.role}, ${ctx.now.toISOString().slice(0, 10)}::date, ${by.shown}::int, ${by.used}::int, ${by.api ?? 0}::int
      from unnest(${sql.param(facts)}::text[]) f
      on conflict (view_key, grain, fact, role, day) do update set shown = fact_use.shown + ${by.shown}::int, used = fact_use.used + ${by.used}::int,
        api = fact_use.api + ${by.api ?? 0}::int`),
  )
}
