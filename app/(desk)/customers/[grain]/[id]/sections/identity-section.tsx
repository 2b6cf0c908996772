import { sourceOf } from '@/app/receipt/source-of'
import { FieldRow } from '@/components/ui/field-row'
import { Masked } from '@/components/ui/masked'
import { Section } from '@/components/ui/section'
import { SourceMark } from '@/components/ui/source-mark'
import { may } from '@/model/access/permissions'
import { fieldOf } from '@/model/fields/fields'
import type { View } from '@/model/views/view'
import type { Profile, ProfileValue } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { RevealFieldRow } from '../reveal-field-row'
import { sourcedValue } from '../sourced-value'

type Props = {
  ctx: Ctx
  profile: Profile
  view: View
  /** Fields hidden until it is known who this is. */
  hidden: ReadonlySet<string>
}

/** Who this is: each field clear, masked with a way to reveal it, or hidden while two people are in question. */
export function IdentitySection({ ctx, profile, view, hidden }: Props) {
  const values = (view.facts[profile.grain] ?? []).flatMap((fact) =>
    'field' in fact ? (profile.values[fact.field] ?? []) : [],
  )
  const canReveal = may(ctx.actor.role, 'field.reveal')
  const revealable = (value: ProfileValue) =>
    canReveal &&
    value.hidden &&
    value.masked !== null &&
    !hidden.has(value.field) &&
    fieldOf(profile.grain, value.field)?.classification === 'sensitive'
  const first = values.find(revealable)?.field
  return (
    <Section
      title="Identity"
      first
      size="tall"
      note={
        hidden.size ? (
          <span data-receipt={`identity:${profile.grain}:${profile.entityId}:confidence`} data-name="Identity">
            {`${values.filter((value) => hidden.has(value.field)).length} differ or may, hidden`}
          </span>
        ) : undefined
      }
    >
      {values.map((value) => (
        <FieldRow
          key={value.field}
          label={value.label}
          end={value.source ? <SourceMark {...sourceOf(value.source)} /> : null}
        >
          {hidden.has(value.field) ? (
            <Masked>hidden until known</Masked>
          ) : revealable(value) ? (
            <RevealFieldRow
              grain={profile.grain}
              id={profile.entityId}
              field={value.field}
              label={value.label}
              masked={value.masked ?? ''}
              first={value.field === first}
            />
          ) : (
            sourcedValue(profile, value.field)
          )}
        </FieldRow>
      ))}
    </Section>
  )
}
