import { Sourced } from '@/app/receipt/sourced'
import { formatNumber } from '@/components/format/format-number'
import { FaceFilteredEmpty } from '@/components/ui/face-filtered-empty'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { Ctx } from '@/server/spine/ctx'
import { getStageFlow, type StageFlow } from '@/server/journeys/get-stage-flow'
import { journeyGiven } from '@/server/journeys/journey-input'
import { FlowPicture, placeLabel } from './flow-picture'
import { type JourneysAsked, journeysHref, movesHref } from './journeys-asked'

/** The moves between stages as a picture and as a table, each leading to its customers. */
export async function FlowSection({ ctx, asked }: { ctx: Ctx; asked: JourneysAsked }) {
  const flows = await getStageFlow(ctx, asked)
  if (flows.length === 0) {
    return (
      <Section title="From stage to stage" first>
        <FaceFilteredEmpty
          title="No account moved"
          removeHref={journeysHref({ period: 'all', path: undefined })}
          removeLabel="Look at all accounts and all time"
        />
      </Section>
    )
  }
  const given = journeyGiven(asked)
  return (
    <Section title="From stage to stage" note="as the CRM tells it" first>
      <FlowPicture flows={flows} hrefOf={(flow) => movesHref(asked, flow.from, flow.to)} />
      <ScrollBox className="overflow-x-auto pt-3" label="Moves between stages">
        <div className="min-w-[420px] max-w-[900px]">
          <MiniTable
            caption="Moves between stages, the most frequent first"
            head={[
              { key: 'move', label: 'Move' },
              { key: 'moves', label: 'Moves', num: true, width: 90 },
              { key: 'share', label: 'Of all that left it', num: true, width: 130 },
              { key: 'days', label: 'Days before, median', num: true, width: 150 },
            ]}
            rows={flows.map((flow) => ({ key: `${flow.from} ${flow.to}`, cells: cellsOf(flow, flows, asked, given) }))}
          />
        </div>
      </ScrollBox>
    </Section>
  )
}

function cellsOf(flow: StageFlow, flows: readonly StageFlow[], asked: JourneysAsked, given: readonly string[]) {
  const left = flows.reduce((sum, one) => (one.from === flow.from ? sum + one.moves : sum), 0)
  const of = (figure: string) => ['figure', figure, flow.from, flow.to, ...given].join(':')
  const name = `${placeLabel(flow.from)} to ${placeLabel(flow.to).toLowerCase()}`
  return [
    <TextLink key="move" href={movesHref(asked, flow.from, flow.to)} prefetch={false}>
      {name}
    </TextLink>,
    <Sourced key="moves" quiet of={of('stage-moves')} name={name}>
      {formatNumber(flow.moves)}
    </Sourced>,
    <Sourced key="share" quiet of={of('stage-moves')} name={`${name}, share`}>
      {Math.round((100 * flow.moves) / left)}%
    </Sourced>,
    flow.days === null ? (
      <span key="days" className="text-ink-3">
        none
      </span>
    ) : (
      <Sourced key="days" quiet of={of('stage-move-days')} name={`${name}, days before`}>
        {formatNumber(Math.round(flow.days))}
      </Sourced>
    ),
  ]
}
