import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { allViews, shippedView } from '@/model/views/all-views'
import { asShipped, type EffectiveView, standIn } from '@/model/views/stand-in'
import type { TxCtx } from '../spine/ctx'
import { query } from '../spine/query'

/**
 * Every view as it is opened now: as shipped, or as its published version says, then composed ones by name. A stored
 * version that cannot be read any more leaves the shipped one standing, which says so.
 */
export const effectiveViews = query({
  name: 'effectiveViews',
  permission: 'customer.read',
  input: z.object({}),
  run: (ctx): Promise<EffectiveView[]> => loadEffectiveViews(ctx),
})

/** One view as it is opened now. Not-found for a key that neither the code nor a published version has. */
export const effectiveView = query({
  name: 'effectiveView',
  permission: 'customer.read',
  input: z.object({ key: z.string().max(60) }),
  run: async (ctx, { key }): Promise<EffectiveView> => {
    const found = (await loadEffectiveViews(ctx)).find((view) => view.key === key)
    if (!found) throw notFound('That view')
    return found
  },
})

/** The same inside a transaction that runs already. */
export async function loadEffectiveViews(ctx: TxCtx): Promise<EffectiveView[]> {
  const rows = await ctx.tx.execute<Row>(sql`
    select view_key as key, version, definition, exception_by as "exceptionBy", exception_until::text as "exceptionUntil"
    from view_definition where status = 'published' order by view_key`)
  const today = ctx.now.toISOString().slice(0, 10)
  const stored = new Map(rows.map((row) => [row.key, { version: row.version, view: standIn(row, today) }]))
  const shipped = allViews.map((view): EffectiveView => {
    const found = stored.get(view.key)
    if (!found) return asShipped(view)
    const broken = `Version ${found.version} cannot be read any more, so the view stands as shipped.`
    return found.view ?? { ...asShipped(view), said: [broken] }
  })
  const composed = rows.flatMap(({ key }) => (shippedView(key) ? [] : (stored.get(key)?.view ?? [])))
  return [...shipped, ...composed.toSorted((a, b) => (a.label < b.label ? -1 : 1))]
}

type Row = {
  key: string
  version: number
  definition: unknown
  exceptionBy: string | null
  exceptionUntil: string | null
}
