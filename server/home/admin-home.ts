import { sql } from 'drizzle-orm'
import { failedImports } from '@/model/figures/failed-imports'
import { peopleAtTheDesk } from '@/model/figures/people-at-the-desk'
import { figureReference } from '@/model/figures/read-figure'
import { workersAlive } from '@/model/figures/workers-alive'
import type { TxCtx } from '@/server/spine/ctx'
import { doubtsSection, outcomesSection } from './case-sections'
import { findingsSection } from './findings-section'
import type { HomeSection } from './home'
import { plural } from './plural'

type Run = {
  run_id: string
  source: string
  object: string
  status: string
  error: string | null
  file_name: string
  total: number
}
type People = { active: number; locked: number; disabled: number }

/** What waits for the admin: imports that failed, people who are locked out, whether the worker lives. */
export async function adminHome(ctx: TxCtx): Promise<HomeSection[]> {
  return [
    await failedRuns(ctx),
    ...(await doubtsSection(ctx)),
    ...(await outcomesSection(ctx)),
    await people(ctx),
    await worker(ctx),
    await findingsSection(ctx, true),
  ]
}

async function failedRuns(ctx: TxCtx): Promise<HomeSection> {
  const runs = await ctx.tx.execute<Run>(sql`
    select run_id, source, object, status, error, file_name, count(*) over ()::integer as total from ingest_run
    where status in ('failed', 'cancelled') and created_at > ${ctx.now.toISOString()}::timestamptz - interval '7 days' order by created_at desc, run_id limit 8`)
  return {
    key: 'runs',
    title: 'Imports that did not finish',
    count: runs[0]?.total ?? 0,
    say: runs.length
      ? `${plural(runs[0]?.total ?? 0, 'import')} in seven days.`
      : 'Every import of the last seven days finished.',
    of: figureReference(failedImports, '7'),
    href: '/sources/runs',
    more: 'All imports',
    left: (runs[0]?.total ?? 0) - runs.length,
    items: runs.map((run) => ({
      key: run.run_id,
      title: `${run.source} ${run.object.replaceAll('_', ' ')}`,
      sub: run.error ?? run.file_name,
      of: `row:ingest_run:${run.run_id}:status`,
      end: { text: run.status, tone: run.status === 'failed' ? 'risk' : 'plain' },
      href: `/sources/runs/${run.run_id}`,
    })),
  }
}

async function people(ctx: TxCtx): Promise<HomeSection> {
  const [row] = await ctx.tx.execute<People>(sql`
    select count(*) filter (where disabled_at is null)::integer as active, count(*) filter (where disabled_at is not null)::integer as disabled,
      count(*) filter (where locked_until > ${ctx.now.toISOString()}::timestamptz)::integer as locked from app_user`)
  const locked = row?.locked ?? 0
  return {
    key: 'people',
    title: 'People',
    count: locked,
    say: `${plural(row?.active ?? 0, 'person', 'people')} may sign in, ${row?.disabled ?? 0} may no longer, ${locked === 0 ? 'nobody is' : `${locked} ${locked === 1 ? 'is' : 'are'}`} locked out.`,
    of: figureReference(peopleAtTheDesk, 'locked'),
    href: '/admin',
    more: 'People and roles',
    left: 0,
    items: [],
  }
}

async function worker(ctx: TxCtx): Promise<HomeSection> {
  const now = ctx.now.toISOString()
  const [row] = await ctx.tx.execute<{ alive: number; seconds: number | null }>(sql`
    select count(*) filter (where at > ${now}::timestamptz - interval '30 seconds')::integer as alive,
      floor(extract(epoch from ${now}::timestamptz - max(at)))::float8 as seconds from worker_heartbeat`)
  const alive = row?.alive ?? 0
  const silent =
    row?.seconds == null
      ? 'No worker has ever run; imports and nightly measures wait.'
      : `No worker has been heard of for ${plural(Math.round(row.seconds / 60), 'minute')}; jobs wait until one starts.`
  return {
    key: 'worker',
    title: 'Worker',
    count: alive ? 0 : 1,
    say: alive
      ? `${plural(alive, 'worker lives', 'workers live')}, last heard ${plural(Math.max(0, row?.seconds ?? 0), 'second')} ago.`
      : silent,
    of: figureReference(workersAlive),
    href: '/sources/runs',
    more: 'All imports',
    left: 0,
    items: [],
  }
}
