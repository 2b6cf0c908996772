import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, notFound } from '@/lib/errors'
import { goldenGrains } from '@/model/grains'
import { catalogueEntry } from '@/model/views/fact-catalogue'
import { draftOf, viewDraft } from '@/model/views/view-draft'
import { command } from '../spine/command'
import type { TxCtx } from '../spine/ctx'
import { loadEffectiveViews } from './effective-views'
import { writeDraft } from './save-draft'

/**
 * Takes a fact out of a view in a draft: the one that waits, else one made from the view as it stands. Nothing changes for
 * anybody before the draft is published. `seen` is the newest version that was seen (0: none); throws `stale` for another.
 */
export const retireFact = command({
  name: 'retireFact',
  permission: 'view.compose',
  input: z.object({
    key: z.string().max(60),
    grain: z.enum(goldenGrains),
    fact: z.string().max(80),
    seen: z.number().int().nonnegative(),
  }),
  run: async (ctx, { key, grain, fact, seen }) => {
    const before = (await waitingDraft(ctx, key)) ?? (await standing(ctx, key))
    const kept = (before.facts[grain] ?? []).filter((line) => line.fact !== fact)
    if (kept.length === (before.facts[grain] ?? []).length) throw badInput('The view does not show that fact.')
    const label = catalogueEntry(grain, fact)?.label ?? fact
    const reason = `${label} is shown and not used`
    const draft = { ...before, facts: { ...before.facts, [grain]: kept } }
    const version = await writeDraft(ctx, { key, seen, draft, reason })
    return { result: { key, version }, audit: { view: key, version, grain, fact, reason } }
  },
})

async function waitingDraft(ctx: TxCtx, key: string) {
  const rows = await ctx.tx.execute<{ definition: unknown }>(
    sql`select definition from view_definition where view_key = ${key} and status = 'draft' order by version desc limit 1`,
  )
  return viewDraft.safeParse(rows[0]?.definition).data
}

async function standing(ctx: TxCtx, key: string) {
  const view = (await loadEffectiveViews(ctx)).find((one) => one.key === key)
  if (!view) throw notFound('That view')
  return draftOf(view)
}
