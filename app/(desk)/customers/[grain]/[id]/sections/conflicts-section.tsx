import { Sourced } from '@/app/receipt/sourced'
import { sourceOf } from '@/app/receipt/source-of'
import { valueText } from '@/app/receipt/value-text'
import { FaceEmpty } from '@/components/ui/face-empty'
import { Section } from '@/components/ui/section'
import { SourceMark } from '@/components/ui/source-mark'
import { may } from '@/model/access/permissions'
import { fieldOf } from '@/model/fields/fields'
import { pinValue } from '@/server/golden/pin-value'
import { type ConflictRow, listConflicts } from '@/server/profile/list-conflicts'
import type { Profile } from '@/server/profile/profile'
import { denial } from '@/server/spine/check-permission'
import type { Ctx } from '@/server/spine/ctx'
import { PinDialog } from '../pin-dialog'
import { UnpinButton } from '../unpin-button'

/** Fields on which the records disagree: the winner, its rule, and each loser with why. */
export async function ConflictsSection({ ctx, profile }: { ctx: Ctx; profile: Profile }) {
  const rows = await listConflicts(ctx, { grain: profile.grain, id: profile.entityId })
  const denied = may(ctx.actor.role, pinValue.permission) ? undefined : denial(pinValue.permission)
  return (
    <Section title="Conflicts">
      {rows.length ? (
        rows.map((row) => <Conflict key={row.field} profile={profile} row={row} denied={denied} />)
      ) : (
        <FaceEmpty title="No conflict">All records that say something say the same.</FaceEmpty>
      )}
    </Section>
  )
}

function Conflict({ profile, row, denied }: { profile: Profile; row: ConflictRow; denied: string | undefined }) {
  const type = fieldOf(profile.grain, row.field)?.type ?? 'text'
  const winner = valueText({ type, value: row.winner.value })
  return (
    <div
      data-receipt={`value:${profile.grain}:${profile.entityId}:${row.field}`}
      data-name={row.label}
      className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-2 border-t border-line py-2"
    >
      <span className="text-2 text-ink-3">{row.label}</span>
      <div className="grid gap-1">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <SourceMark {...sourceOf(row.winner.source)} />
          <Sourced of={`value:${profile.grain}:${profile.entityId}:${row.field}`} name={row.label}>
            <b>{winner}</b>
          </Sourced>
          <span className="mono text-ink-3">{row.winner.externalId}</span>
          <span className="text-2 text-ink-3">won: {row.winner.why}</span>
          <PinDialog
            recordId={row.recordId}
            field={row.field}
            label={row.label}
            type={type}
            value={String(row.winner.value)}
            denied={denied}
          />
          {row.rule === 'pin' ? (
            <UnpinButton recordId={row.recordId} field={row.field} label={row.label} denied={denied} />
          ) : null}
        </span>
        {row.losers.map((loser) => (
          <span key={`${loser.source}.${loser.externalId}`} className="flex flex-wrap items-baseline gap-x-2">
            <SourceMark {...sourceOf(loser.source)} />
            <s className="gone">{valueText({ type, value: loser.value })}</s>
            <span className="mono text-ink-3">{loser.externalId}</span>
            <span className="text-2 text-ink-3">lost: {loser.why}</span>
          </span>
        ))}
      </div>
    </div>
  )
}
