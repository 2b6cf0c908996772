import { Link } from '@/components/ui/link'
import { FaceEmpty } from '@/components/ui/face-empty'
import { FieldRow } from '@/components/ui/field-row'
import { Masked } from '@/components/ui/masked'
import { Section } from '@/components/ui/section'
import { grains } from '@/model/grains'
import { type RelationRow, listRelationships } from '@/server/profile/list-relationships'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { profileHref } from '../../../grain-slug'

/** Companies, accounts, people and households a customer belongs together with. */
export async function RelationsSection({ ctx, profile }: { ctx: Ctx; profile: Profile }) {
  const rows = await listRelationships(ctx, { grain: profile.grain, id: profile.entityId })
  return (
    <Section title="Belongs together" first size="tall">
      {rows.slice(0, shownAtOnce).map((row) => (
        <Relation key={`${row.grain}.${row.entityId}.${row.role}`} row={row} />
      ))}
      {rows.length > shownAtOnce ? (
        <details>
          <summary className="min-h-8 cursor-pointer border-t border-line py-1.5 text-ink-2">Show the rest</summary>
          {rows.slice(shownAtOnce).map((row) => (
            <Relation key={`${row.grain}.${row.entityId}.${row.role}`} row={row} />
          ))}
        </details>
      ) : null}
      {rows.length ? null : (
        <FaceEmpty title="Nothing is linked">No source says that this customer belongs to another.</FaceEmpty>
      )}
    </Section>
  )
}

const shownAtOnce = 10
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function Relation({ row }: { row: RelationRow }) {
  return (
    <div data-receipt={`identity:${row.grain}:${row.entityId}:records`} data-name={row.name ?? row.code}>
      <FieldRow label={capital(row.role ?? grains[row.grain].label)} end={<span className="mono">{row.code}</span>}>
        <Link className="hover:underline" href={profileHref(row.grain, row.entityId)}>
          {row.name ?? <Masked />}
        </Link>
        {row.because ? <span className="block text-2 text-ink-3">{row.because}</span> : null}
      </FieldRow>
    </div>
  )
}
