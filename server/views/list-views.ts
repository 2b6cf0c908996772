import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { shippedView } from '@/model/views/all-views'
import { proposesRetirement } from '@/model/views/propose-retirement'
import type { EffectiveView } from '@/model/views/stand-in'
import { type ViewDraft, viewDraft } from '@/model/views/view-draft'
import { asIso } from '../customers/as-iso'
import { query } from '../spine/query'
import { loadEffectiveViews } from './effective-views'
import { loadFactUses } from './list-fact-uses'

/** A view in the list of views. `standing` is how it is opened now, null for one that was never published; `changedAt` ISO 8601. */
export type ViewSummary = {
  key: string
  label: string
  job: string
  standing: EffectiveView | null
  shipped: boolean
  draft: { version: number; by: string; at: string; reason: string } | null
  changed: { by: string; at: string } | null
  exceptionUntil: string | null
  /** Facts proposed for retirement. */
  proposed: number
}

/** Every view that stands or waits as a draft, with what waits for the admin. */
export const listViews = query({
  name: 'listViews',
  permission: 'view.compose',
  input: z.object({}),
  run: async (ctx): Promise<ViewSummary[]> => {
    const standing = await loadEffectiveViews(ctx)
    const rows = await ctx.tx.execute<Row>(sql`
      select v.view_key as key, v.version, v.status, v.definition, v.reason, v.at, v.published_at, v.exception_until::text as exception_until, u.name
      from view_definition v left join app_user u on u.user_id = case when v.status = 'published' then v.published_by else v.author end
      where v.status in ('draft', 'published') order by v.view_key`)
    const uses = await loadFactUses(ctx, null)
    const today = ctx.now.toISOString().slice(0, 10)
    const waiting = rows.filter((row) => row.status === 'draft' && !standing.some((view) => view.key === row.key))
    const named = [
      ...standing.map(({ key, label, job }) => ({ key, label, job })),
      ...waiting.flatMap((row) => {
        const draft: ViewDraft | undefined = viewDraft.safeParse(row.definition).data
        return draft ? [{ key: row.key, label: draft.label, job: draft.job }] : []
      }),
    ]
    return named.map(({ key, label, job }) => {
      const draft = rows.find((row) => row.key === key && row.status === 'draft')
      const published = rows.find((row) => row.key === key && row.status === 'published')
      const view = standing.find((one) => one.key === key) ?? null
      return {
        key,
        label,
        job,
        standing: view,
        shipped: shippedView(key) !== undefined,
        draft: draft
          ? { version: draft.version, by: draft.name ?? 'Somebody', at: asIso(draft.at), reason: draft.reason }
          : null,
        changed: published?.published_at
          ? { by: published.name ?? 'Somebody', at: asIso(published.published_at) }
          : null,
        exceptionUntil: published?.exception_until ?? null,
        proposed: view ? uses.filter((use) => use.view === key && proposesRetirement(use, today)).length : 0,
      }
    })
  },
})

type Row = {
  key: string
  version: number
  status: string
  definition: unknown
  reason: string
  at: string
  published_at: string | null
  exception_until: string | null
  name: string | null
}
