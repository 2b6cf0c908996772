import { LineChart } from '@/components/charts/line-chart'
import { formatDate } from '@/components/format/format-date'
import { FaceEmpty } from '@/components/ui/face-empty'
import { Section } from '@/components/ui/section'
import { getTrend } from '@/server/profile/get-trend'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'

/** Weekly active users over 13 weeks. */
export async function UsersSection({ ctx, profile }: { ctx: Ctx; profile: Profile }) {
  const points = await getTrend(ctx, { grain: profile.grain, id: profile.entityId, metric: 'active_users' })
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || points.length < 2) {
    return (
      <Section title="Weekly active users" first size="tall">
        <FaceEmpty title="No trend yet">It needs two weeks of measured days.</FaceEmpty>
      </Section>
    )
  }
  return (
    <LineChart
      compact
      title="Weekly active users"
      says={`Weekly active users, ${points.length} weeks: ${first.value} on ${formatDate(first.day)}, ${last.value} now`}
      xName="Week to"
      xs={points.map((point) => formatDate(point.day, { year: false }))}
      series={[{ key: 'users', name: 'this week', values: points.map((point) => point.value) }]}
      height={132}
    />
  )
}
