import { Download } from 'lucide-react'
import { Sourced } from '@/app/receipt/sourced'
import { formatNumber } from '@/components/format/format-number'
import { ButtonLink } from '@/components/ui/button-link'
import { Face } from '@/components/ui/face'
import { FaceEmpty } from '@/components/ui/face-empty'
import { MiniTable } from '@/components/ui/mini-table'
import { Pager } from '@/components/ui/pager'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { KithError } from '@/lib/errors'
import { sayMetric } from '@/model/metrics/say-metric'
import type { AnswerKey } from '@/model/questions/all-answers'
import type { AnswerEach, TableAnswer } from '@/model/questions/table-answer'
import { type Behind, type BehindLine, listBehind } from '@/server/cohorts/list-behind'
import type { Ctx } from '@/server/spine/ctx'
import { tallyReference } from '@/model/figures/tally-reference'
import { profileHref } from '../../../customers/grain-slug'
import { answerHref } from '../answer-href'

const size = 100

/** The customers behind one cell, the largest first. */
export async function BehindSection(props: {
  ctx: Ctx
  answer: TableAnswer & { key: AnswerKey }
  by: string
  row: string
  col: string
  page: number
  day: string | null
}) {
  const { answer, by, row, col, page } = props
  const from = (page - 1) * size
  const behind = await listBehind(props.ctx, { key: answer.key, by, row, col, from, most: size }).catch(asSaid)
  if (behind instanceof KithError) return <Face title="That cannot be listed">{behind.message}</Face>
  const column = answer.columns.find((one) => one.key === col)?.label.toLowerCase()
  const what = column ?? `${col} ${by.startsWith('quarter') ? 'quarters' : 'months'} after`
  const href = (to: number) => answerHref(answer.key, { by, row, col, page: to })
  const shown = behind.rows.length
  const cell = { key: answer.key, by, row, col }
  return (
    <Section
      id="behind"
      title={<span data-plain="the cell chosen above">{`${behind.rowLabel}, ${what}`}</span>}
      size="tall"
      tools={
        shown ? (
          <ButtonLink href={answerHref(answer.key, { by, row, col }, '/export')} prefetch={false}>
            <Download className="icon" aria-hidden="true" />
            <Sourced inLink of={tallyReference('answer-cell', 'count', cell)} name="Customers behind the cell">
              Export {formatNumber(behind.count)} rows
            </Sourced>
          </ButtonLink>
        ) : null
      }
    >
      {shown ? (
        <BehindTable answer={answer} cell={cell} behind={behind} day={props.day} />
      ) : (
        <FaceEmpty title="Nobody">No customer is behind this number today.</FaceEmpty>
      )}
      {behind.count > shown ? (
        <div className="pt-2" data-plain="which page of the list is shown">
          <Pager
            shown={shown}
            total={behind.count}
            note={`from row ${formatNumber(from + 1)}`}
            prevHref={page > 1 ? href(page - 1) : null}
            nextHref={from + shown < behind.count ? href(page + 1) : null}
          />
        </div>
      ) : null}
    </Section>
  )
}

type Cell = { key: AnswerKey; by: string; row: string; col: string }

function BehindTable(props: { answer: TableAnswer; cell: Cell; behind: Behind; day: string | null }) {
  const { answer, cell, behind } = props
  return (
    <ScrollBox className="overflow-x-auto" label="Customers behind the number">
      <MiniTable
        caption="Customers behind the number"
        head={[
          { key: 'customer', label: 'Customer' },
          { key: 'code', label: 'Code', width: 110 },
          ...answer.each.map((each) => ({ key: each.key, label: each.label, num: true, width: 170 })),
        ]}
        rows={behind.rows.map((line) => ({
          key: line.entityId,
          cells: [
            <TextLink key="customer" href={profileHref(behind.grain, line.entityId)}>
              {line.name === null ? (
                'Name hidden for your role'
              ) : (
                <Sourced inLink of={`value:${behind.grain}:${line.entityId}:name`} name="Name">
                  {line.name}
                </Sourced>
              )}
            </TextLink>,
            <span key="code" className="mono" data-plain="Kith’s own id">
              {line.code}
            </span>,
            ...answer.each.map((each) => (
              <EachValue key={each.key} each={each} line={line} cell={cell} day={props.day} />
            )),
          ],
        }))}
      />
    </ScrollBox>
  )
}

function EachValue(props: { each: AnswerEach; line: BehindLine; cell: Cell; day: string | null }) {
  const { each, line, cell, day } = props
  const metric = each.metric?.[cell.by]
  const value = line.values[each.key] ?? null
  if (value === null) return <span className="text-ink-3">none</span>
  const said = sayMetric({ unit: each.unit, total: 'sum' }, value)
  const of =
    metric && day && value !== 0
      ? `metric:${metric}:${line.entityId}:${day}`
      : tallyReference('answer-cell', 'value', { ...cell, customer: line.entityId, each: each.key })
  return (
    <Sourced quiet of={of} name={each.label}>
      {said}
    </Sourced>
  )
}

/** What is refused is said; anything else goes on. */
function asSaid(error: unknown): KithError {
  if (error instanceof KithError) return error
  throw error
}
