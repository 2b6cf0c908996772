import { Link } from '@/components/ui/link'
import { profileHref } from '../../../grain-slug'
import { sourceOf } from '@/app/receipt/source-of'
import { KeyLink } from '@/components/keys/key-link'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { SourceMark } from '@/components/ui/source-mark'
import { When } from '@/components/ui/when'
import { may } from '@/model/access/permissions'
import { entityCode } from '@/model/grains'
import { listMembers } from '@/server/profile/list-members'
import { getCluster } from '@/server/review/cluster/get-cluster'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'

/** The source records a customer is made of, each with a way to what was received. */
export async function MembersSection({ ctx, profile }: { ctx: Ctx; profile: Profile }) {
  const members = await listMembers(ctx, { grain: profile.grain, id: profile.entityId })
  const standing = `identity:${profile.grain}:${profile.entityId}:records`
  const opens = may(ctx.actor.role, 'record.read')
  return (
    <Section
      title="Members"
      first
      size="tall"
      beside={
        <span className="text-ink-3" data-receipt={standing} data-name="Records">
          {members.length === 1 ? '1 record' : `${members.length} records`}
        </span>
      }
      tools={
        may(ctx.actor.role, getCluster.permission) ? (
          <KeyLink
            scope="Customer"
            keycap="G"
            keyLabel="Cluster: records and links"
            href={profileHref(profile.grain, profile.entityId, '/cluster')}
          >
            Cluster
          </KeyLink>
        ) : null
      }
    >
      <div data-receipt={standing} data-name="Records">
        <MiniTable
          caption="Source records of this customer"
          head={[
            { key: 'record', label: 'Record' },
            { key: 'code', label: 'Founds', width: 84 },
            { key: 'version', label: 'Version', num: true, width: 64 },
            { key: 'changed', label: 'Changed', width: 104 },
            { key: 'heard', label: 'Arrived', width: 104 },
          ]}
          rows={members.map((member) => ({
            key: member.recordId,
            cells: [
              <span key="record" className="state">
                <SourceMark {...sourceOf(member.source)} />
                {opens ? (
                  <Link className="mono hover:underline" href={`/records/${member.recordId}`}>
                    {member.object} {member.externalId}
                  </Link>
                ) : (
                  <span className="mono">
                    {member.object} {member.externalId}
                  </span>
                )}
                {member.withdrawn ? <span className="text-lost">withdrawn</span> : null}
              </span>,
              <span key="code" className="mono text-ink-3">
                {entityCode(profile.grain, member.number)}
              </span>,
              member.version,
              <When key="changed" at={member.sourceChangedAt} now={ctx.now} />,
              <When key="heard" at={member.arrivedAt} now={ctx.now} />,
            ],
          }))}
        />
      </div>
    </Section>
  )
}
