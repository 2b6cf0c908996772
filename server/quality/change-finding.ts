import { type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { notFound, stale } from '@/lib/errors'
import type { TxCtx } from '@/server/spine/ctx'
import type { findingInput } from './finding-input'

type State = { assignee: string | null; muted_until: string | null }

/** Writes columns of a finding unless somebody else was first. Throws not-found and stale, which says how the finding stands now. */
export async function changeFinding(ctx: TxCtx, finding: z.output<typeof findingInput>, set: SQL): Promise<void> {
  const { check, findingKey, version } = finding
  const changed = await ctx.tx.execute(sql`
    update quality_finding set ${set}, version = version + 1
    where check_key = ${check} and finding_key = ${findingKey} and version = ${version} and gone_at is null
    returning version`)
  if (changed.length) return
  const [now] = await ctx.tx.execute<State>(sql`
    select u.name as assignee, f.muted_until::text from quality_finding f left join app_user u on u.user_id = f.assigned_to
    where f.check_key = ${check} and f.finding_key = ${findingKey} and f.gone_at is null`)
  if (!now) throw notFound('This finding')
  const states = [
    now.assignee ? `it is assigned to ${now.assignee}` : 'it is assigned to nobody',
    ...(now.muted_until ? [`muted until ${now.muted_until}`] : []),
  ]
  throw stale(`Somebody worked on this finding since you opened it: ${states.join(' and ')}. Yours was not saved.`)
}
