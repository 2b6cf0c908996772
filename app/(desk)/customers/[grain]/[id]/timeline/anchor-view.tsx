import { Segmented } from '@/components/ui/segmented'
import { formatDate } from '@/components/format/format-date'
import { Section } from '@/components/ui/section'
import type { GoldenGrain } from '@/model/grains'
import { historicalQuestions } from '@/model/lifecycle/historical-questions'
import { anchorWindows, type TimelineAnchor, timelineAnchors } from '@/model/timeline/anchors'
import { getAnswer } from '@/server/questions/get-answer'
import type { Ctx } from '@/server/spine/ctx'
import { compareChanges } from '@/server/timeline/compare-changes'
import type { TimelineMoment } from '@/server/timeline/list-moments'
import { sectionOrError } from '../section-or-error'
import { AnswerLine } from './answer-line'
import { ChangeTable } from './change-table'
import { type TimelineWish, timelineHref } from './timeline-asked'

type Props = {
  ctx: Ctx
  customer: { grain: GoldenGrain; id: string }
  href: string
  wish: TimelineWish
  anchor: TimelineAnchor
  moments: readonly TimelineMoment[]
  moment: TimelineMoment | undefined
  /** The day the window ends before. */
  end: string
}

/** The answer to what is asked of such a moment, which of them is meant, and what changed before it against similar customers. */
export async function AnchorView({ ctx, customer, href, wish, anchor, moments, moment, end }: Props) {
  const { question, label, compares } = timelineAnchors[anchor]
  const answer = question ? await getAnswer(ctx, { ...customer, question }) : null
  const row = answer?.rows.find((one) => one.day === moment?.day) ?? answer?.rows[0]
  return (
    <div className="px-6 max-sm:px-4">
      <Section
        title={question ? historicalQuestions[question].question : `What changed before the ${label.toLowerCase()}?`}
        beside={<WhichMoment href={href} wish={wish} moments={moments} moment={moment} />}
      >
        {answer && question ? (
          <AnswerLine question={question} columns={answer.columns} row={row} toCome={moment?.toCome ?? false} />
        ) : null}
      </Section>
      {moment && compares
        ? await sectionOrError('What changed before', async () => (
            <ChangeTable
              anchor={anchor}
              account={customer.id}
              day={end}
              days={wish.days}
              title={
                moment.toCome
                  ? `What changed in the last ${wish.days} days, before the ${label.toLowerCase()} on ${formatDate(moment.day)}`
                  : `What changed in the ${wish.days} days before ${formatDate(moment.day)}`
              }
              compared={
                await compareChanges(ctx, {
                  ...customer,
                  anchor,
                  day: end,
                  days: wish.days,
                })
              }
              tools={<HowLong href={href} wish={wish} />}
            />
          ))
        : null}
    </div>
  )
}

function WhichMoment({ href, wish, moments, moment }: Pick<Props, 'href' | 'wish' | 'moments' | 'moment'>) {
  if (moments.length < 2) return null
  return (
    <Segmented
      label="Which one"
      size="small"
      items={moments.slice(0, 6).map((one) => ({
        key: `${one.day} ${one.of}`,
        label: `${formatDate(one.day)}${one.toCome ? ', to come' : ''}`,
        href: timelineHref(href, wish, { at: one.day }),
        current: one === moment,
      }))}
    />
  )
}

function HowLong({ href, wish }: Pick<Props, 'href' | 'wish'>) {
  return (
    <Segmented
      label="How many days before"
      size="small"
      items={anchorWindows.map((days) => ({
        key: String(days),
        label: `${days} days`,
        href: timelineHref(href, wish, { days }),
        current: days === wish.days,
      }))}
    />
  )
}
