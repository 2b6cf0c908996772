import { asDate, type Moment } from '@/components/format/as-date'
import { formatDate } from '@/components/format/format-date'
import { type LaneMark, TimelineLane } from '@/components/charts/timeline-lane'
import { ScrollBox } from '@/components/ui/scroll-box'
import { type Source, SourceMark } from '@/components/ui/source-mark'

export type TimelineLine = { at: Moment; label: string }

const laneHeight = 28
const headHeight = 20

/**
 * What happened in each source between two moments, and what is planned: a lane a source, an `anchor` and a `today`
 * line, `notes` as dashed lines. The words that find no room are in the list that screen readers get.
 */
export function TimelineLanes(props: {
  label: string
  from: Moment
  to: Moment
  today?: TimelineLine
  anchor?: TimelineLine
  lanes: readonly { source: Source; marks: readonly LaneMark[] }[]
  notes?: readonly TimelineLine[]
  ticks?: readonly TimelineLine[]
}) {
  const start = asDate(props.from).getTime()
  const span = asDate(props.to).getTime() - start || 1
  const share = (at: Moment) => (asDate(at).getTime() - start) / span
  const at = (moment: Moment) => `${(share(moment) * 100).toFixed(2)}%`
  const barriers = [props.today, ...(props.notes ?? [])].flatMap((line) => (line ? [line.at] : []))
  const height = headHeight + props.lanes.length * laneHeight
  return (
    <ScrollBox className="overflow-x-auto" label={props.label}>
      <div className="grid min-w-[960px] grid-cols-[96px_minmax(0,1fr)]">
        <ul style={{ paddingTop: headHeight }}>
          {props.lanes.map((lane) => (
            <li
              key={lane.source.name}
              className="flex items-center gap-2 text-1 text-ink-2"
              style={{ height: laneHeight }}
            >
              <SourceMark {...lane.source} />
              {lane.source.name}
            </li>
          ))}
        </ul>
        <svg width="100%" height={height} className="chart overflow-visible" aria-hidden="true">
          {props.today ? (
            <rect
              x={at(props.today.at)}
              y={headHeight}
              width={`${(1 - share(props.today.at)) * 100}%`}
              height={height - headHeight}
              fill="var(--sunk)"
            />
          ) : null}
          {props.ticks?.map((tick) => (
            <Upright key={tick.label} x={at(tick.at)} height={height} className="grid" label={tick.label} />
          ))}
          {props.lanes.slice(1).map((lane, index) => (
            <line
              key={lane.source.name}
              className="grid"
              x1="-96"
              x2="100%"
              y1={headHeight + (index + 1) * laneHeight + 0.5}
              y2={headHeight + (index + 1) * laneHeight + 0.5}
            />
          ))}
          {props.notes?.map((note) => (
            <Upright key={note.label} x={at(note.at)} height={height} className="event" />
          ))}
          {props.today ? <Upright x={at(props.today.at)} height={height} label={props.today.label} strong /> : null}
          {props.anchor ? (
            <Upright
              x={at(props.anchor.at)}
              height={height}
              label={props.anchor.label}
              strong
              end={share(props.anchor.at) > 0.9}
            />
          ) : null}
          {props.lanes.map((lane, index) => (
            <TimelineLane
              key={lane.source.name}
              barriers={barriers}
              marks={lane.marks}
              share={share}
              y={headHeight + index * laneHeight + laneHeight / 2}
            />
          ))}
          {props.notes?.map((note) => (
            <text key={note.label} className="halo" x={at(note.at)} dx="5" y={height - 6}>
              {note.label}
            </text>
          ))}
        </svg>
      </div>
      <ol className="sr-only">
        {props.lanes.flatMap((lane) =>
          lane.marks.map((mark) => (
            <li key={`${lane.source.name} ${mark.key}`}>
              {formatDate(mark.at)}, {lane.source.name}: {mark.label}
              {mark.tone === 'planned' ? ' (planned)' : null}
            </li>
          )),
        )}
      </ol>
    </ScrollBox>
  )
}

function Upright(props: {
  x: string
  height: number
  className?: string
  label?: string
  strong?: boolean
  end?: boolean
}) {
  return (
    <>
      <line
        className={props.className}
        x1={props.x}
        x2={props.x}
        y1={headHeight}
        y2={props.height}
        {...(props.strong ? { stroke: 'var(--ink)', strokeWidth: 1.5 } : {})}
      />
      {props.label ? (
        <text
          className={props.strong ? 'value' : undefined}
          x={props.x}
          y="13"
          textAnchor={props.end ? 'end' : 'middle'}
        >
          {props.label}
        </text>
      ) : null}
    </>
  )
}
