import { Sourced } from '@/app/receipt/sourced'
import { FieldRow } from '@/components/ui/field-row'
import { Section } from '@/components/ui/section'
import { When } from '@/components/ui/when'
import { fieldOf } from '@/model/fields/fields'
import { tallyReference } from '@/model/figures/tally-reference'
import { listReveals } from '@/server/profile/list-reveals'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'

/** What was revealed of this customer, by whom and why. Absent for roles that do not see reveals. */
export async function RevealsSection({ ctx, profile }: { ctx: Ctx; profile: Profile }) {
  const reveals = await listReveals(ctx, { grain: profile.grain, id: profile.entityId })
  if (!reveals) return null
  const of = tallyReference('reveals', 'today', { grain: profile.grain, id: profile.entityId })
  return (
    <Section
      title="Revealed"
      note={<Sourced of={of} name="Revealed today">{`${reveals.usedToday} of ${reveals.aDay} today`}</Sourced>}
    >
      <div data-receipt={of} data-name="What was revealed">
        {reveals.rows.map((row) => (
          <FieldRow key={row.revealId} label={<When at={row.at} now={ctx.now} />} end={row.mine ? 'you' : row.by}>
            {fieldOf(profile.grain, row.field)?.label ?? row.field}, “{row.reason}”
          </FieldRow>
        ))}
      </div>
      {reveals.rows.length ? null : (
        <p className="border-t border-line py-2 text-ink-3">Nothing of this customer was revealed.</p>
      )}
    </Section>
  )
}
