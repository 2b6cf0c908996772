import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { sourceOf } from '@/app/receipt/source-of'
import { DiffMark } from '@/components/ui/diff-mark'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { SourceMark } from '@/components/ui/source-mark'
import { When } from '@/components/ui/when'
import type { PastCustomer } from '@/server/history/get-as-of'
import { listMembers } from '@/server/profile/list-members'
import type { Ctx } from '@/server/spine/ctx'

/** The records the customer was made of then, and which of them are another's today. */
export async function AsOfMembers({ ctx, past }: { ctx: Ctx; past: PastCustomer }) {
  const present = await listMembers(ctx, { grain: past.grain, id: past.presentId })
  const today = `identity:${past.grain}:${past.presentId}:records`
  const now = new Set(present.map((member) => member.recordId))
  const then = new Set(past.members.map((member) => member.recordId))
  const since = present.filter((member) => !then.has(member.recordId)).length
  return (
    <Section
      title="Members then"
      size="tall"
      note={
        since ? (
          <span data-receipt={today} data-name="Records today">
            {since === 1 ? '1 record joined since' : `${since} records joined since`}
          </span>
        ) : undefined
      }
    >
      <MiniTable
        caption="Source records this customer was made of then"
        head={[
          { key: 'record', label: 'Record' },
          { key: 'born', label: 'There since', width: 104 },
          { key: 'heard', label: 'Kith heard', width: 104 },
          { key: 'now', label: 'Today', width: 96 },
        ]}
        rows={past.members.map((member) => ({
          key: member.recordId,
          cells: [
            <span key="record" className="state">
              <SourceMark {...sourceOf(member.source)} />
              {sourced(member.recordId, <span className="mono">{`${member.object} ${member.externalId}`}</span>)}
            </span>,
            sourced(member.recordId, <When at={member.bornAt} focusable={false} />),
            sourced(member.recordId, <When at={member.arrivedAt} focusable={false} />),
            now.has(member.recordId) ? (
              <span key="now" className="text-ink-3" data-receipt={today} data-name="Records today">
                the same
              </span>
            ) : (
              <span key="now" className="state" data-receipt={today} data-name="Records today">
                <DiffMark kind="lost" />
                another’s
              </span>
            ),
          ],
        }))}
      />
    </Section>
  )
}

const sourced = (recordId: string, words: ReactNode) => (
  <Sourced quiet of={`record:${recordId}:name`} name="Record">
    {words}
  </Sourced>
)
