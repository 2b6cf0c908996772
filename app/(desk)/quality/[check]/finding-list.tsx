import { Link } from '@/components/ui/link'
import { FaceEmpty } from '@/components/ui/face-empty'
import { FaceFilteredEmpty } from '@/components/ui/face-filtered-empty'
import { MonoId } from '@/components/ui/mono-id'
import { When } from '@/components/ui/when'
import { grains } from '@/model/grains'
import type { Finding, FindingState } from '@/server/quality/get-check'
import { FindingMark } from './finding-mark'
import { FindingWork } from './finding-work'

type Props = {
  check: string
  state: FindingState
  findings: readonly Finding[]
  people: readonly { value: string; label: string }[]
  denied?: string
  mayReadRecords: boolean
  now: string
}

/** The offenders of one page: record, what is wrong with it, its customer, and the work on it. */
export function FindingList({ findings, state, ...rest }: Props) {
  if (findings.length === 0) return <Empty state={state} check={rest.check} />
  return (
    <>
      {rest.denied ? <p className="px-6 py-2 text-2 text-ink-3 max-sm:px-4">{rest.denied}</p> : null}
      <ul className="px-6 max-sm:px-4" aria-label="Findings">
        {findings.map((finding) => (
          <li
            key={finding.findingKey}
            data-receipt={`check:${rest.check}`}
            data-name="the check"
            className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1 border-b border-line py-2.5 max-sm:grid-cols-1"
          >
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-2">
                <FindingMark finding={finding} />
                <RecordName finding={finding} open={rest.mayReadRecords} />
                {finding.customer && finding.customer.grain !== 'visitor' ? (
                  <Link
                    className="link"
                    href={`/customers/${grains[finding.customer.grain].plural.toLowerCase()}/${finding.customer.entityId}`}
                  >
                    {grains[finding.customer.grain].label} <MonoId>{finding.customer.code}</MonoId>
                  </Link>
                ) : null}
              </p>
              <p className="max-w-[62ch]">{finding.sentence}</p>
              <p className="text-2 text-ink-3">
                Found <When at={finding.firstSeen} now={rest.now} />
                {finding.assignedTo ? `, with ${finding.assignedTo.name}` : ''}
                {finding.mutedUntil ? `, muted until ${finding.mutedUntil}: ${finding.muteReason}` : ''}
                {finding.goneAt ? (
                  <>
                    , mended <When at={finding.goneAt} now={rest.now} />
                  </>
                ) : null}
              </p>
            </div>
            {finding.goneAt || rest.denied ? null : (
              <FindingWork check={rest.check} finding={finding} people={rest.people} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function RecordName({ finding, open }: { finding: Finding; open: boolean }) {
  const name = finding.externalId || (finding.object === '*' ? 'the whole system' : 'without an id')
  const words = `${finding.object && finding.object !== '*' ? `${finding.object.replaceAll('_', ' ')} ` : ''}`
  return (
    <span>
      {words}
      {finding.recordId && open ? (
        <Link className="link" href={`/records/${finding.recordId}`}>
          <MonoId strong>{name}</MonoId>
        </Link>
      ) : (
        <MonoId strong>{name}</MonoId>
      )}
    </span>
  )
}

function Empty({ state, check }: { state: FindingState; check: string }) {
  if (state === 'open')
    return (
      <div className="px-6">
        <FaceEmpty title="Nothing is wrong here">The check runs every night and after each load.</FaceEmpty>
      </div>
    )
  return (
    <div className="px-6">
      <FaceFilteredEmpty
        title={
          state === 'mine'
            ? 'No finding is yours'
            : state === 'muted'
              ? 'No finding is muted'
              : 'No finding was mended yet'
        }
        removeHref={`/quality/${check}`}
        removeLabel="Show the open ones"
      />
    </div>
  )
}
