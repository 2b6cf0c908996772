import { may } from '@/model/access/permissions'
import type { RunDetail } from '@/server/ingest/get-run'
import { replayRejected } from '@/server/ingest/replay-rejected'
import { revertImport } from '@/server/ingest/revert-import'
import { denial } from '@/server/spine/check-permission'
import type { Actor } from '@/server/spine/ctx'
import { RunButton } from '../run-button'

/** What can still be done with an import that has ended. */
export function RunTools({ run, role }: { run: RunDetail; role: Actor['role'] }) {
  const ended = run.status === 'done' || run.status === 'failed' || run.status === 'cancelled'
  if (!ended || run.mode === 'dry' || run.mode === 'revert') return null
  const deny = (permission: typeof revertImport.permission) => (may(role, permission) ? undefined : denial(permission))
  return (
    <>
      {run.openRejections > 0 ? (
        <RunButton action="replay" runId={run.runId} denied={deny(replayRejected.permission)}>
          Send kept rows again
        </RunButton>
      ) : null}
      {run.counts.new + run.counts.changed > 0 ? (
        <RunButton action="revert" runId={run.runId} denied={deny(revertImport.permission)}>
          Revert this import
        </RunButton>
      ) : null}
    </>
  )
}
