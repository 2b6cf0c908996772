import type { Ctx } from '@/server/spine/ctx'
import { asSystem } from './claim-run'
import { createRun, type NewRun } from './create-run'
import { type Progress, executeRun } from './execute-run'
import type { Ending } from './finish-run'

/** Brings one file in, in this process: the pipeline that uploads also take. Returns how it ended. */
export async function ingestFile(
  ctx: Ctx,
  file: Omit<NewRun, 'mode' | 'path'> & { path: string; mode?: 'dry' | 'publish'; golden?: 'now' | 'later' },
  progress?: Progress,
): Promise<Ending> {
  const runId = await asSystem(ctx, (inside) => createRun(inside, { mode: 'publish', ...file }))
  const ending = await executeRun(ctx, runId, progress, file.golden)
  if (!ending) throw new Error('The run was taken up by somebody else.')
  return ending
}
