import type { WaterfallTick } from '@/components/charts/waterfall'
import type { WaterfallKind, WaterfallSpan } from '@/components/charts/waterfall-spans'

/** One bar of a waterfall, with the lines that run through all of them. Its words are in the table around it. */
export function WaterfallBar(props: {
  span: WaterfallSpan
  kind: WaterfallKind
  grey: boolean
  domain: readonly [number, number]
  zero?: boolean
  threshold?: WaterfallTick
  ticks?: readonly WaterfallTick[]
  joined: boolean
  height: number
}) {
  const { span, kind, domain, height, threshold, ticks } = props
  const at = (value: number) => `${(((value - domain[0]) / (domain[1] - domain[0])) * 100).toFixed(2)}%`
  const low = Math.min(span.from, span.to)
  const width = `${((Math.abs(span.to - span.from) / (domain[1] - domain[0])) * 100).toFixed(2)}%`
  const through = ticks ? height / 2 : height
  return (
    <svg width="100%" height={height} className="chart overflow-visible" aria-hidden="true">
      {props.zero ? <line className="grid" x1={at(0)} x2={at(0)} y1="0" y2={through} /> : null}
      {threshold ? <line className="event" x1={at(threshold.at)} x2={at(threshold.at)} y1="0" y2={through} /> : null}
      {props.joined ? (
        <line className="axis" x1={at(span.after)} x2={at(span.after)} y1={height / 2 + 4} y2={height * 1.5 - 4} />
      ) : null}
      {kind === 'sum' ? (
        <circle className="bar-ink" cx={at(span.to)} cy={ticks ? height / 2 - 4 : height / 2} r="4" />
      ) : (
        <rect
          className={barClass(kind, span, props.grey)}
          x={at(low)}
          y={height / 2 - 4}
          width={width}
          height="8"
          shapeRendering="crispEdges"
        />
      )}
      {ticks?.map((tick) => (
        <text key={tick.label} x={at(tick.at)} y={height - 2} textAnchor="middle">
          {tick.label}
        </text>
      ))}
    </svg>
  )
}

function barClass(kind: WaterfallKind, span: WaterfallSpan, grey: boolean): string {
  if (kind === 'start') return 'bar-start'
  if (kind === 'bar') return 'bar-ink'
  if (span.to < span.from) return 'bar-loss'
  return grey ? 'bar-gain' : 'bar-ink'
}
