import { Sourced } from '@/app/receipt/sourced'
import { profileHref } from '@/app/(desk)/customers/grain-slug'
import { formatNumber } from '@/components/format/format-number'
import { Glyph } from '@/components/ui/glyph'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { grains } from '@/model/grains'
import type { Metric } from '@/model/metrics/metric'
import { refusedPaths, type RollUpPath } from '@/model/metrics/roll-up-paths'
import { sayMetric } from '@/model/metrics/say-metric'
import type { RollUp } from '@/server/metrics/roll-up'

type Props = { metric: Metric; path: RollUpPath; rolled: RollUp; partial: boolean }

/** The largest by a coarser grain along the declared path, with what may not be added up and why. */
export function RollUpSection({ metric, path, rolled, partial }: Props) {
  const say = (value: number) => sayMetric({ unit: metric.unit, total: 'sum' }, value)
  const [outer, inner] = [grains[path.key], grains[path.from]]
  const ways = { sum: 'values added up', 'each-once': 'each person counted once' } as const
  return (
    <Section
      title={path.label}
      note={
        <span data-plain="definition">
          {ways[rolled.way]}, the largest of {formatNumber(rolled.count)}
          {partial ? ' in your book' : ''}
        </span>
      }
    >
      <MiniTable
        caption={`${metric.label} ${path.label.toLowerCase()}`}
        head={[
          { key: 'name', label: outer.label },
          { key: 'value', label: metric.label, num: true, width: 140 },
        ]}
        rows={rolled.rows.map((row) => {
          const source = sourceOf(metric, path, row.entityId, rolled)
          return {
            key: row.entityId,
            cells: [
              <span key="name">
                <TextLink href={profileHref(path.key, row.entityId)}>{row.name ?? row.code}</TextLink>
                {row.shared ? (
                  <span className="text-2 text-ink-3"> shares {inner.plural.toLowerCase()} with another</span>
                ) : null}
              </span>,
              <Sourced key="value" quiet of={source} name={`${metric.label} of ${row.name ?? row.code}`}>
                {say(row.value)}
              </Sourced>,
            ],
          }
        })}
      />
      <p
        className="pt-2 text-2 text-ink-3"
        data-receipt={`total:${metric.key}:${rolled.day}`}
        data-name={`${metric.label}, all together`}
      >
        {`${say(rolled.together.value)} in all ${outer.plural.toLowerCase()} together, each ${inner.label.toLowerCase()} once; ${say(rolled.outside.value)} of ${inner.plural.toLowerCase()} in none.`}
      </p>
      <ul className="pt-1 text-2 text-ink-3">
        {refusedPaths
          .filter((one) => one.from === metric.grain)
          .map((one) => (
            <li key={one.key} className="flex gap-2 py-0.5">
              <Glyph name="refused" /> <span>{`${one.label}: not possible. ${one.why}`}</span>
            </li>
          ))}
      </ul>
    </Section>
  )
}

const sourceOf = (metric: Metric, path: RollUpPath, id: string, { way, day }: RollUp) =>
  way === 'each-once'
    ? `figure:users-of-company:${id}:${day}`
    : `figure:${metric.unit === 'money' ? 'money' : 'count'}-rolled-up:${metric.key}:${path.key}:${id}:${day}`
