import { sourceOf } from '@/app/receipt/source-of'
import { formatDate } from '@/components/format/format-date'
import { FaceEmpty } from '@/components/ui/face-empty'
import { FieldRow } from '@/components/ui/field-row'
import { Glyph } from '@/components/ui/glyph'
import { Section } from '@/components/ui/section'
import { SourceMark } from '@/components/ui/source-mark'
import { getEntitlements } from '@/server/profile/get-entitlements'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'

/** What the customer may ask of us; without what it follows from while it is not known who they are. */
export async function EntitledSection({ ctx, profile, closed }: { ctx: Ctx; profile: Profile; closed: boolean }) {
  const rows = await getEntitlements(ctx, { grain: profile.grain, id: profile.entityId })
  const inDoubt = `identity:${profile.grain}:${profile.entityId}:confidence`
  return (
    <Section title="Entitled to">
      {rows.length ? (
        rows.map((row) => (
          <div key={row.key} data-receipt={closed ? inDoubt : row.reference} data-name={row.label}>
            <FieldRow
              lead={<Glyph name={row.granted ? 'given' : 'refused'} label={row.granted ? 'Yes' : 'No'} />}
              end={
                closed ? null : (
                  <>
                    {row.note} {row.until ? formatDate(row.until) : null}
                    <SourceMark {...sourceOf(row.source)} />
                  </>
                )
              }
            >
              <span className={row.granted ? undefined : 'text-ink-3'}>{row.label}</span>
            </FieldRow>
          </div>
        ))
      ) : (
        <FaceEmpty title="Nothing follows from this grain">Entitlements belong to accounts and to people.</FaceEmpty>
      )}
    </Section>
  )
}
