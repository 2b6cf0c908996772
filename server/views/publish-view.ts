import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, stale } from '@/lib/errors'
import { roles } from '@/model/access/roles'
import { grains } from '@/model/grains'
import { checkView, leftWithout, overBudget } from '@/model/views/check-view'
import { readDraft } from '@/model/views/read-draft'
import { exceptionRuns } from '@/model/views/stand-in'
import { factBudget, type View } from '@/model/views/view'
import type { ViewDraft } from '@/model/views/view-draft'
import { command } from '../spine/command'
import type { TxCtx } from '../spine/ctx'
import { loadEffectiveViews } from './effective-views'
import { whoWasFirst } from './save-draft'
import { lockVersion, publishedVersion, type StoredVersion } from './stored-version'

/**
 * Puts a draft in force for everybody. `standing` is the version its author saw in force (null: as shipped); throws
 * `stale` when another is, bad-input for a draft that does not pass the checks or goes over the budget of facts without
 * an exception that runs, or that would leave a role without a view.
 */
export const publishView = command({
  name: 'publishView',
  permission: 'view.compose',
  input: z.object({
    key: z.string().max(60),
    version: z.number().int().positive(),
    standing: z.number().int().positive().nullable(),
  }),
  run: async (ctx, { key, version, standing }) => {
    const stored = await lockVersion(ctx, key, version)
    if (stored.status !== 'draft') throw stale('This draft is not waiting any more. Look again.')
    if ((await publishedVersion(ctx, key)) !== standing) throw stale(await whoWasFirst(ctx, key))
    await mustPass(ctx, stored)
    await putInForce(ctx, key, version)
    return { result: { key, version }, audit: { view: key, version, before: standing } }
  },
})

/** Makes a version the published one; the one before is retired. */
export async function putInForce(ctx: TxCtx, key: string, version: number): Promise<void> {
  await ctx.tx.execute(
    sql`update view_definition set status = 'retired' where view_key = ${key} and status = 'published'`,
  )
  await ctx.tx.execute(sql`
    update view_definition set status = 'published', published_at = ${ctx.now.toISOString()}::timestamptz, published_by = ${ctx.actor.userId}::uuid
    where view_key = ${key} and version = ${version}::int`)
}

/** Throws bad-input with the first thing that keeps a version from being in force. */
export async function mustPass(ctx: TxCtx, stored: Omit<StoredVersion, 'status' | 'author'>): Promise<ViewDraft> {
  const { key, draft } = stored
  if (!draft) throw badInput('This version cannot be read any more.')
  const refusal = checkView(key, draft).find((problem) => problem.refuses)
  if (refusal) throw badInput(refusal.text)
  const [over] = overBudget(draft)
  if (over && !exceptionRuns(stored, ctx.now.toISOString().slice(0, 10)))
    throw badInput(
      `${grains[over.grain].label}: ${over.facts} facts, and the budget is ${factBudget}. Drop ${over.facts - factBudget}, or have another admin sign an exception.`,
    )
  await mustLeaveAView(ctx, readDraft(key, draft).view)
  return draft
}

/** Throws bad-input where a role would have no view of a customer left, were this one in force. */
async function mustLeaveAView(ctx: TxCtx, view: View): Promise<void> {
  const others = (await loadEffectiveViews(ctx)).filter((one) => one.key !== view.key)
  const [without] = leftWithout([...others, view])
  if (without) throw badInput(`${roles[without].label} would have no view of a customer left.`)
}
