import { sql } from 'drizzle-orm'
import { stale } from '@/lib/errors'
import type { GoldenGrain } from '@/model/grains'
import { asPipeline } from '@/server/spine/as-pipeline'
import type { TxCtx } from '@/server/spine/ctx'
import { enqueue } from '@/server/spine/enqueue'
import { calibrateModel } from './calibrate-model'
import { mustFit, publishedVersion } from './get-model'
import { lockModels } from './lock-models'
import type { ModelKey } from './model-key'

export type Switched = { grain: string; version: number; retired: number | null; decisions: number }

/**
 * Puts one version in force and the one before it aside, works its confidence out from the decisions there are, and has
 * the queue scored anew by a job. `seen` is the published version the person had before them. Throws `stale` when
 * another was published since, or when this one is in force already; `not-found` for a version that is not there, `bad-input` for one whose comparisons are no longer those of the grain.
 */
export async function switchPublished(
  ctx: TxCtx,
  { grain, version }: ModelKey,
  seen: number | null,
): Promise<Switched> {
  const published = await mustBeInForce(ctx, { grain, version: seen })
  if (published === version) throw stale(`Version ${version} is the published one already.`)
  await mustFit(ctx, { grain, version })
  await ctx.tx.execute(
    sql`update match_model set status = 'retired' where grain = ${grain} and status = 'published' and version <> ${version}`,
  )
  await ctx.tx.execute(sql`
    update match_model set status = 'published', published_at = ${ctx.now.toISOString()}::timestamptz, published_by = ${ctx.actor.userId}::uuid
    where grain = ${grain} and version = ${version}`)
  const { decisions } = await asPipeline(ctx, () => calibrateModel(ctx, { grain, version }))
  await enqueue(ctx, 'find-candidates', { grain }, `find-candidates ${grain}`)
  return { grain, version, retired: published, decisions }
}

/** Waits for its turn and throws `stale` unless this version is the published one still (null: none is). Returns it. */
export async function mustBeInForce(
  ctx: TxCtx,
  { grain, version }: { grain: GoldenGrain; version: number | null },
): Promise<number | null> {
  await lockModels(ctx, grain)
  const published = await publishedVersion(ctx, grain)
  if (published !== version) throw stale(await whoWasFirst(ctx, grain, published))
  return published
}

async function whoWasFirst(ctx: TxCtx, grain: string, published: number | null): Promise<string> {
  if (published === null) return 'No version is published any more. Look at the page again.'
  const [row] = await ctx.tx.execute<{ name: string | null; at: string | null }>(sql`
    select u.name, to_char(m.published_at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI UTC') as at
    from match_model m left join app_user u on u.user_id = m.published_by where m.grain = ${grain} and m.version = ${published}`)
  return `${row?.name ?? 'Kith'} was first: version ${published} was published on ${row?.at ?? 'an unknown day'}. Nothing was changed.`
}
