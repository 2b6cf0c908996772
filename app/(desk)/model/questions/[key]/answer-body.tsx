import { FaceEmpty } from '@/components/ui/face-empty'
import type { AnswerKey } from '@/model/questions/all-answers'
import type { TableAnswer } from '@/model/questions/table-answer'
import type { AnswerPage } from '@/server/cohorts/read-answer'
import type { Ctx } from '@/server/spine/ctx'
import type { AnswerAsked } from '../answer-href'
import { AnswerNotes } from './answer-notes'
import { AnswerTable } from './answer-table'
import { BehindSection } from './behind-section'
import { CohortTable } from './cohort-table'

/** The table, the customers behind the cell that is chosen, and what to mind. */
export function AnswerBody(props: {
  ctx: Ctx
  answer: TableAnswer & { key: AnswerKey }
  page: AnswerPage
  asked: AnswerAsked
}) {
  const { ctx, answer, page, asked } = props
  const Table = answer.pivot ? CohortTable : AnswerTable
  return (
    <div className="px-6 pb-6 max-sm:px-4">
      <p className="max-w-[72ch] py-3 text-ink-2" data-plain="how the answer is found">
        {answer.says}
      </p>
      {page.rows.length ? (
        <Table answer={answer} page={page} asked={asked} />
      ) : (
        <FaceEmpty title="Nobody to count">
          {ctx.actor.role === 'success'
            ? 'Values of people are not part of an account book. Ask an analyst for the table of the whole company.'
            : 'It fills when the metrics have been measured for the first time.'}
        </FaceEmpty>
      )}
      {asked.row && asked.col ? (
        <BehindSection
          ctx={ctx}
          answer={answer}
          by={page.by}
          row={asked.row}
          col={asked.col}
          page={asked.page}
          day={page.day}
        />
      ) : null}
      <AnswerNotes answer={answer} page={page} />
    </div>
  )
}
