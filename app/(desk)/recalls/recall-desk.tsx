'use client'

import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { When } from '@/components/ui/when'
import type { RecallNotice } from '@/server/recall/list-recalls'
import { customerPath } from './customer-path'
import { RecallLine } from './recall-line'
import { useRecalls } from './use-recalls'

/** Wrong merges with what each reached; the task at hand takes a key for each outcome. */
export function RecallDesk({
  notices,
  now,
  denied,
}: {
  notices: readonly RecallNotice[]
  now: string
  denied?: string
}) {
  const open = notices.flatMap((notice) => notice.tasks.filter((task) => !task.handledAt).map((task) => task.taskId))
  const { current, choose, handle, pending } = useRecalls(open)
  return (
    <div className="px-6 pt-2 pb-6 max-sm:px-4">
      {denied ? <p className="pt-2 text-2 text-ink-3">{denied}</p> : null}
      {notices.map((notice, at) => (
        <Section
          key={notice.noticeId}
          first={at === 0}
          size="tall"
          title={
            <span data-receipt={`row:recall_notice:${notice.noticeId}:reason`} data-name="Who was taken for whom">
              {`${called(notice.parted)} was taken for ${called(notice.taken)}`}
            </span>
          }
          note={
            <span data-receipt={`row:recall_notice:${notice.noticeId}:reason`} data-name="Uses to call back">
              {notice.open ? `${notice.open} open` : 'handled'}
            </span>
          }
        >
          <Story notice={notice} now={now} />
          <ul
            aria-label={`Uses of ${notice.taken.name}`}
            data-receipt={`row:recall_notice:${notice.noticeId}:reason`}
            data-name="Uses of the wrong customer"
          >
            {notice.tasks.map((task) => (
              <RecallLine
                key={task.taskId}
                task={task}
                now={now}
                current={task.taskId === current}
                denied={denied}
                busy={pending}
                onChoose={() => choose(task.taskId)}
                onHandle={(outcome) => handle(task.taskId, outcome)}
              />
            ))}
          </ul>
        </Section>
      ))}
    </div>
  )
}

/** Two that were taken for one often bear one name. */
const called = ({ name, code }: RecallNotice['taken']) => [name, code].filter(Boolean).join(' ')

function Story({ notice, now }: { notice: RecallNotice; now: string }) {
  return (
    <p
      className="max-w-[76ch] pb-2 text-ink-2"
      data-receipt={`row:recall_notice:${notice.noticeId}:wrong_from`}
      data-name="From when until when"
    >
      <TextLink href={customerPath(notice.grain, notice.parted.entityId)}>{notice.parted.code || 'One'}</TextLink> and{' '}
      <TextLink href={customerPath(notice.grain, notice.taken.entityId)}>{notice.taken.code || 'the other'}</TextLink>{' '}
      were one from <When at={notice.wrongFrom} now={now} show="date" /> until{' '}
      <When at={notice.wrongUntil} now={now} show="date" />. {notice.raisedBy} parted them
      {notice.reason ? `: ${notice.reason}` : '.'}
    </p>
  )
}
