import { Glyph } from '@/components/ui/glyph'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { segmentOf } from '@/model/metrics/explain-health'
import { getSamePoint } from '@/server/profile/get-same-point'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'

const labels = { health: 'Health', active_users: 'Active users', open_tickets: 'Open tickets' } as const

/** How the account stood at the same distance from its last renewal. Absent where there is nothing to compare. */
export async function SamePointSection({ ctx, profile }: { ctx: Ctx; profile: Profile }) {
  const point = await getSamePoint(ctx, { grain: profile.grain, id: profile.entityId })
  if (!point) return null
  const year = point.renewal.slice(0, 4)
  return (
    <Section title={`Same point before the ${year} renewal`}>
      <MiniTable
        caption={`Compared with ${point.daysBefore} days before the ${year} renewal`}
        head={[
          { key: 'what', label: `${point.daysBefore} days before` },
          { key: 'then', label: year, num: true, width: 72 },
          { key: 'now', label: 'now', num: true, width: 72 },
        ]}
        rows={point.rows.map((row) => ({
          key: row.metric,
          cells: [labels[row.metric], shown(row.metric, row.before), shown(row.metric, row.now)],
        }))}
      />
    </Section>
  )
}

function shown(metric: keyof typeof labels, value: number | null) {
  if (value === null) return <span className="text-ink-3">none</span>
  const whole = Math.round(value)
  if (metric !== 'health') return whole
  const level = segmentOf(whole)
  return (
    <span className="state">
      <Glyph name={level} label={level} />
      {whole}
    </span>
  )
}
