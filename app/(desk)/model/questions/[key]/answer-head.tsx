import { formatDate } from '@/components/format/format-date'
import { PageHead } from '@/components/ui/page-head'
import { Segmented } from '@/components/ui/segmented'
import { grains } from '@/model/grains'
import type { TableAnswer } from '@/model/questions/table-answer'
import type { AnswerPage } from '@/server/cohorts/read-answer'
import { answerHref } from '../answer-href'

/** The top of an answer: its grain, its day, whose customers it is of, and how it can be broken down. */
export function AnswerHead({ answer, page, own }: { answer: TableAnswer; page: AnswerPage; own: boolean }) {
  const grouping = answer.groupings.find((one) => one.key === page.by) ?? answer.groupings[0]
  return (
    <PageHead
      title={answer.title}
      line={[
        `Grain ${grains[grouping.grain].label.toLowerCase()}`,
        <span key="day" data-plain="the day the page is of">
          {page.day ? `Of ${formatDate(page.day)}` : 'Not measured yet'}
        </span>,
        own ? 'Within your own book' : null,
      ]}
      actions={
        answer.groupings.length > 1 ? (
          <Segmented
            label="Broken down by"
            size="small"
            items={answer.groupings.map((one) => ({
              key: one.key,
              label: one.label,
              href: answerHref(page.key, { by: one.key }),
              current: one.key === page.by,
            }))}
          />
        ) : undefined
      }
    />
  )
}
