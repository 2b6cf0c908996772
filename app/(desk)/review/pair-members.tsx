import { Link } from '@/components/ui/link'
import { sourceOf } from '@/app/receipt/source-of'
import { formatDate } from '@/components/format/format-date'
import { KeyLink } from '@/components/keys/key-link'
import { Section } from '@/components/ui/section'
import { SourceMark } from '@/components/ui/source-mark'
import { grains } from '@/model/grains'
import { type SourceKey, sourceSystems, systemLabel } from '@/model/source-systems'
import type { PairSide, PairView } from '@/server/review/pair/pair-types'
import { customerHref } from './customer-href'

/** The records behind both sides, oldest first, and the way to the cluster. */
export function PairMembers({ pair }: { pair: PairView }) {
  const count = pair.left.members.length + pair.right.members.length
  const one = grains[pair.grain].label.toLowerCase()
  return (
    <Section
      title="Records"
      note={
        <span className="max-sm:hidden" data-receipt={recordsOf(pair, pair.left)} data-name="Records">
          {count} of both sides
        </span>
      }
      tools={
        <KeyLink
          scope="Pair"
          variant="quiet"
          size="small"
          keycap="G"
          keyLabel={`The records and links of the first ${one}`}
          href={`${customerHref(pair.grain, pair.left.entityId)}/cluster`}
          prefetch={false}
        >
          Links
        </KeyLink>
      }
    >
      <div className="members">
        <Side side={pair.left} receipt={recordsOf(pair, pair.left)} />
        <Side side={pair.right} receipt={recordsOf(pair, pair.right)} />
      </div>
    </Section>
  )
}

const most = 12

const recordsOf = ({ grain }: PairView, { entityId }: PairSide) => `identity:${grain}:${entityId}:records`

function Side({ side, receipt }: { side: PairSide; receipt: string }) {
  const rest = side.members.length - most
  return (
    <ul aria-label={`Records of ${side.name}`} data-receipt={receipt} data-name="Records">
      {side.members.slice(0, most).map((member) => (
        <li key={member.recordId}>
          {Object.hasOwn(sourceSystems, member.source) ? (
            <SourceMark {...sourceOf(member.source as SourceKey)} />
          ) : null}
          <Link
            className="mono inline-flex min-h-6 items-center hover:underline"
            href={`/records/${member.recordId}`}
            prefetch={false}
          >
            {member.externalId}
          </Link>
          <span className="cut text-ink-3">
            {systemLabel(member.source)} {member.object.replaceAll('_', ' ')}
          </span>
          <span className="ml-auto whitespace-nowrap text-ink-3">since {formatDate(member.since)}</span>
        </li>
      ))}
      {rest > 0 ? <li className="text-ink-3">and {rest} more</li> : null}
    </ul>
  )
}
