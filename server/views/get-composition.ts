import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { shippedView } from '@/model/views/all-views'
import { type ViewDraft, draftOf, viewDraft } from '@/model/views/view-draft'
import { asIso, asIsoOrNull } from '../customers/as-iso'
import { query } from '../spine/query'

/** A version of a view with who made it. Version 0 is the view as shipped. Times ISO 8601, days `YYYY-MM-DD`. */
export type ViewVersion = {
  version: number
  status: 'shipped' | 'draft' | 'published' | 'retired'
  /** Null where the text cannot be read any more. */
  draft: ViewDraft | null
  author: string | null
  mine: boolean
  reason: string
  at: string | null
  published: { by: string; at: string } | null
  exception: { by: string; why: string; until: string } | null
}

export type Composition = {
  key: string
  shipped: boolean
  /** Newest version there is; 0 where none was saved. */
  newest: number
  /** Version that is in force; null where it stands as shipped. */
  standing: number | null
  versions: ViewVersion[]
}

const most = 50

/** A view with its versions, newest first, at most 50, the shipped one last. Not-found for a key nobody has. */
export const getComposition = query({
  name: 'getComposition',
  permission: 'view.compose',
  input: z.object({ key: z.string().max(60) }),
  run: async (ctx, { key }): Promise<Composition> => {
    const rows = await ctx.tx.execute<Row>(sql`
      select v.version, v.status, v.definition, v.author, v.reason, v.at, v.published_at, v.exception_why, v.exception_until::text as exception_until,
        a.name as author_name, p.name as publisher, e.name as signer
      from view_definition v left join app_user a on a.user_id = v.author left join app_user p on p.user_id = v.published_by
        left join app_user e on e.user_id = v.exception_by
      where v.view_key = ${key} order by v.version desc limit ${most}`)
    const shipped = shippedView(key)
    if (!shipped && !rows.length) throw notFound('That view')
    const versions = rows.map(
      (row): ViewVersion => ({
        version: row.version,
        status: row.status,
        draft: viewDraft.safeParse(row.definition).data ?? null,
        author: row.author_name,
        mine: row.author === ctx.actor.userId,
        reason: row.reason,
        at: asIso(row.at),
        published: row.published_at
          ? { by: row.publisher ?? 'Somebody', at: asIsoOrNull(row.published_at) ?? '' }
          : null,
        exception:
          row.exception_until && row.signer
            ? { by: row.signer, why: row.exception_why ?? '', until: row.exception_until }
            : null,
      }),
    )
    return {
      key,
      shipped: shipped !== undefined,
      newest: rows[0]?.version ?? 0,
      standing: versions.find((one) => one.status === 'published')?.version ?? null,
      versions: shipped ? [...versions, asShippedVersion(draftOf(shipped))] : versions,
    }
  },
})

const asShippedVersion = (draft: ViewDraft): ViewVersion => ({
  ...{ version: 0, status: 'shipped', draft, author: null, mine: false, reason: 'As shipped' },
  ...{ at: null, published: null, exception: null },
})

type Row = {
  version: number
  status: 'draft' | 'published' | 'retired'
  definition: unknown
  author: string
  reason: string
  at: string
  published_at: string | null
  exception_why: string | null
  exception_until: string | null
  author_name: string | null
  publisher: string | null
  signer: string | null
}
