import { LineChart } from '@/components/charts/line-chart'
import { formatDate } from '@/components/format/format-date'
import { formatNumber } from '@/components/format/format-number'
import { Sourced } from '@/app/receipt/sourced'
import { FaceEmpty } from '@/components/ui/face-empty'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { type HealthWeek, listHealthMoves } from '@/server/profile/list-health-moves'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { ChurnReasonsSection } from './churn-reasons-section'

/** Why the score is what it is: week by week, with the inputs that moved it. */
export async function HealthHistorySection({ ctx, profile }: { ctx: Ctx; profile: Profile }) {
  const weeks = await listHealthMoves(ctx, { grain: profile.grain, id: profile.entityId })
  const oldestFirst = weeks.toReversed()
  const [first, last] = [oldestFirst[0], weeks[0]]
  if (!first || !last || weeks.length < 2) {
    return (
      <Section title="Health, week by week" id="health-history">
        <FaceEmpty title="No history yet">It needs two weeks of measured days.</FaceEmpty>
        <ChurnReasonsSection profile={profile} />
      </Section>
    )
  }
  const of = (week: HealthWeek) => `metric:health:${profile.entityId}:${week.day}`
  return (
    <div id="health-history" className="sec grid gap-x-8 lg:grid-cols-2">
      <LineChart
        title="Health, week by week"
        says={`Health, ${weeks.length} weeks: ${first.score} on ${formatDate(first.day)}, ${last.score} now`}
        xName="Week to"
        xs={oldestFirst.map((week) => formatDate(week.day, { year: false }))}
        series={[{ key: 'health', name: 'score', values: oldestFirst.map((week) => week.score) }]}
        height={180}
      />
      <Section title="What moved it" first note="points against the week before">
        <MiniTable
          caption="Moves of the health score by week, newest first"
          head={[
            { key: 'week', label: 'Week to', width: 96 },
            { key: 'score', label: 'Score', num: true, width: 64 },
            { key: 'why', label: 'Moved by' },
          ]}
          rows={moved(weeks).map((week) => ({
            key: week.day,
            receipt: of(week),
            cells: [
              formatDate(week.day, { year: false }),
              <Sourced key="score" of={of(week)} name="Health" quiet>
                {formatNumber(week.score)}
              </Sourced>,
              <Sourced key="why" of={of(week)} name="What moved the health score" quiet>
                {week.weighedAnew
                  ? `Weighed anew by version ${week.version} of the score`
                  : week.moves.map((move) => `${move.label} ${formatNumber(move.delta, { sign: true })}`).join(', ')}
              </Sourced>,
            ],
          }))}
        />
      </Section>
      <div className="lg:col-span-2">
        <ChurnReasonsSection profile={profile} />
      </div>
    </div>
  )
}

/** Weeks in which something moved; the first of all has nothing to be compared with. */
const moved = (weeks: readonly HealthWeek[]) => weeks.filter((week) => week.moves.length > 0 || week.weighedAnew)
