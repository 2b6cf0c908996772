import { sql } from 'drizzle-orm'
import { notFound } from '@/lib/errors'
import { type ViewDraft, viewDraft } from '@/model/views/view-draft'
import type { TxCtx } from '../spine/ctx'

/** One stored version of a view. `draft` is null where its text cannot be read any more. Days are `YYYY-MM-DD`. */
export type StoredVersion = {
  key: string
  version: number
  status: 'draft' | 'published' | 'retired'
  draft: ViewDraft | null
  author: string
  exceptionBy: string | null
  exceptionUntil: string | null
}

/** One stored version, locked until the transaction ends so that two who decide on it do so in turn. Not-found where there is none. */
export async function lockVersion(ctx: TxCtx, key: string, version: number): Promise<StoredVersion> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`view ${key}`}, 0))`)
  const rows = await ctx.tx.execute<Omit<StoredVersion, 'draft'> & { definition: unknown }>(sql`
    select view_key as key, version, status, definition, author, exception_by as "exceptionBy", exception_until::text as "exceptionUntil"
    from view_definition where view_key = ${key} and version = ${version}::int`)
  const row = rows[0]
  if (!row) throw notFound('That version of the view')
  const { definition, ...rest } = row
  const parsed = viewDraft.safeParse(definition)
  return { ...rest, draft: parsed.success ? parsed.data : null }
}

/** The version that is published now; null where the view stands as shipped, or is not there. */
export async function publishedVersion(ctx: TxCtx, key: string): Promise<number | null> {
  const rows = await ctx.tx.execute<{ version: number }>(
    sql`select version from view_definition where view_key = ${key} and status = 'published'`,
  )
  return rows[0]?.version ?? null
}
