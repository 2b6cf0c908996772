import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, stale } from '@/lib/errors'
import { shippedView } from '@/model/views/all-views'
import { type ViewDraft, viewDraft } from '@/model/views/view-draft'
import { viewListOf } from '@/model/views/view-lists'
import { command } from '../spine/command'
import type { TxCtx } from '../spine/ctx'
import { viewReason } from './view-reason'

/** Words that stand for something else where a view is named. */
const taken = ['new', 'timeline', 'history', 'brief']

const key = z
  .string()
  .regex(/^[a-z][a-z0-9-]{2,39}$/, 'A key is of small letters, digits and hyphens.')
  .refine((text) => !taken.includes(text), 'That name is taken.')

/**
 * Keeps a composed view as a new draft; an older draft of it is dropped. `seen` is the newest version its author saw, 0 for
 * none, and `fresh` where it begins a view that is not there; throws `stale` when somebody saved another meanwhile. A draft may still be wrong: it is checked when published.
 */
export const saveDraft = command({
  name: 'saveDraft',
  permission: 'view.compose',
  input: z.object({
    key,
    seen: z.number().int().nonnegative(),
    draft: viewDraft,
    reason: viewReason,
    fresh: z.boolean().default(false),
  }),
  run: async (ctx, { key, seen, draft, reason, fresh }) => {
    if (fresh && shippedView(key))
      throw badInput('There is a view of that name.', { key: 'There is a view of that name.' })
    const version = await writeDraft(ctx, { key, seen, draft, reason })
    return { result: { key, version }, audit: { view: key, version, reason } }
  },
})

/** Writes the draft inside a transaction that runs already; the version it got. */
export async function writeDraft(
  ctx: TxCtx,
  { key, seen, draft, reason }: { key: string; seen: number; draft: ViewDraft; reason: string },
): Promise<number> {
  const shipped = shippedView(key)
  if (shipped && shipped.face !== draft.face) throw badInput('A view keeps its place: page, board or data.')
  const unknown = Object.values(draft.lists).flatMap((columns) => columns.flat().filter((one) => !viewListOf(one)))
  if (unknown.length) throw badInput(`There is no list “${unknown[0]}”.`)
  const version = seen + 1
  const written = await ctx.tx.execute<{ version: number }>(sql`
    insert into view_definition (view_key, version, status, definition, author, reason, at)
    select ${key}, ${version}::int, 'draft', ${JSON.stringify(draft)}::jsonb, ${ctx.actor.userId}::uuid, ${reason}, ${ctx.now.toISOString()}::timestamptz
    where ${seen}::int = (select coalesce(max(version), 0) from view_definition where view_key = ${key})
    on conflict (view_key, version) do nothing returning version`)
  if (!written.length) throw stale(await whoWasFirst(ctx, key))
  await ctx.tx.execute(
    sql`update view_definition set status = 'retired' where view_key = ${key} and status = 'draft' and version < ${version}::int`,
  )
  return version
}

/** Who saved the newest version of a view, as a sentence for whoever came second. */
export async function whoWasFirst(ctx: TxCtx, key: string): Promise<string> {
  const [row] = await ctx.tx.execute<{ name: string | null; at: string; version: number }>(sql`
    select u.name, v.version, to_char(greatest(v.at, v.published_at) at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI UTC') as at
    from view_definition v left join app_user u on u.user_id = coalesce(v.published_by, v.author) where v.view_key = ${key} order by v.version desc limit 1`)
  return row
    ? `${row.name ?? 'Somebody'} changed this view on ${row.at}; version ${row.version} is the newest. Yours was not kept.`
    : 'This view has no version yet. Look again.'
}
