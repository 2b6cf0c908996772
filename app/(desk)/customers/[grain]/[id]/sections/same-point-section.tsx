import { Sourced } from '@/app/receipt/sourced'
import { Glyph } from '@/components/ui/glyph'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { segmentOf } from '@/model/metrics/explain-health'
import { getSamePoint, type SamePoint } from '@/server/profile/get-same-point'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { sameLabels } from '../same-labels'

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
          cells: [sameLabels[row.metric], then(row, profile.entityId), today(row, profile.entityId)],
        }))}
      />
    </Section>
  )
}

type Row = SamePoint['rows'][number]

const then = (row: Row, id: string) =>
  row.before === null || row.day === null
    ? none
    : shown(row.metric, row.before, `metric:${row.metric}:${id}:${row.day}`)

const today = (row: Row, id: string) =>
  row.now === null ? none : shown(row.metric, row.now, `metric:${row.metric}:${id}`)

const none = <span className="text-ink-3">none</span>

function shown(metric: Row['metric'], value: number, reference: string) {
  const whole = Math.round(value)
  const level = metric === 'health' ? segmentOf(whole) : null
  return (
    <span className="state">
      {level ? <Glyph name={level} label={level} /> : null}
      <Sourced of={reference} name={sameLabels[metric]}>
        {whole}
      </Sourced>
    </span>
  )
}
