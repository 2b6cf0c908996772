import { sql } from 'drizzle-orm'
import { badInput } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import { findSource } from '@/model/sources/all-sources'
import type { SourceObject } from '@/model/sources/source-object'
import type { TxCtx } from '@/server/spine/ctx'
import type { RunMode } from './run-row'

export type NewRun = {
  source: string
  object: string
  fileName: string
  path: string | null
  mode: RunMode
  mapping?: Readonly<Record<string, string>>
  replayOf?: string
}

/** Writes a queued run and returns its id. Throws a sentence where there is no such source object. */
export async function createRun(ctx: TxCtx, run: NewRun): Promise<string> {
  knownSource(run.source, run.object)
  const runId = v4()
  await ctx.tx.execute(sql`insert into ingest_run (run_id, source, object, file_name, mode, status, mapping, upload_path, replay_of, requested_by, created_at)
    values (${runId}, ${run.source}, ${run.object}, ${run.fileName}, ${run.mode}, 'queued', ${JSON.stringify(run.mapping ?? {})}::jsonb,
      ${run.path}, ${run.replayOf ?? null}::uuid, ${ctx.actor.userId}, ${ctx.now.toISOString()}::timestamptz)`)
  return runId
}

/** The source object of this name, or a sentence that it is unknown. */
export function knownSource(source: string, object: string): SourceObject {
  const found = findSource(source, object)
  if (!found) throw badInput(`There is no source object ${source}.${object}.`, { object: 'Choose one of the list.' })
  return found
}
