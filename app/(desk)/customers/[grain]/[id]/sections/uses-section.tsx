import { Sourced } from '@/app/receipt/sourced'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { When } from '@/components/ui/when'
import { tallyReference } from '@/model/figures/tally-reference'
import { viewLabel } from '@/model/views/view-label'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { listUses, type UseRow } from '@/server/uses/list-uses'
import { profileHref } from '../../../grain-slug'

const kinds: Readonly<Record<UseRow['kind'], string>> = {
  export: 'exported',
  message: 'sent on',
  context: 'read by a system',
  view: 'looked at',
}

/** Who used what is known of this customer. Absent for roles that do not watch. */
export async function UsesSection({ ctx, profile }: { ctx: Ctx; profile: Profile }) {
  const uses = await listUses(ctx, { grain: profile.grain, id: profile.entityId })
  if (!uses) return null
  const of = tallyReference('uses', 'count', { grain: profile.grain, id: profile.entityId })
  return (
    <Section
      title="Who used this"
      note={
        uses.length ? (
          <Sourced of={of} name="Uses">
            the last {uses.length}
          </Sourced>
        ) : undefined
      }
    >
      <div data-receipt={of} data-name="Uses">
        {uses.length ? (
          <MiniTable
            caption="Uses of this customer, newest first"
            head={[
              { key: 'who', label: 'Who' },
              { key: 'what', label: 'What' },
              { key: 'when', label: 'When', width: 104 },
            ]}
            rows={uses.map((use) => ({
              key: use.key,
              cells: [
                use.by,
                <What key="what" use={use} profile={profile} />,
                <When key="when" at={use.at} now={ctx.now} />,
              ],
            }))}
          />
        ) : (
          <p className="border-t border-line py-2 text-ink-3">Nobody yet. Views, exports and readers are noted here.</p>
        )}
      </div>
    </Section>
  )
}

function What({ use, profile }: { use: UseRow; profile: Profile }) {
  return (
    <>
      {kinds[use.kind]}, {viewLabel(use.label)}
      {use.as ? (
        <span className="block text-2 text-ink-3">
          under <TextLink href={profileHref(profile.grain, use.as)}>another id</TextLink> it had then
        </span>
      ) : null}
    </>
  )
}
