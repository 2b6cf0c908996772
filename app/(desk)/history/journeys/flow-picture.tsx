import { Link } from '@/components/ui/link'
import { formatNumber } from '@/components/format/format-number'
import { stageLabel, stages } from '@/model/lifecycle/stages'
import { type FlowPlace, layOutFlow } from '@/model/journeys/lay-out-flow'
import type { StageFlow } from '@/server/journeys/get-stage-flow'

const width = 900
const side = 170
const bar = 10
const sizes = { height: 260, gap: 12, least: 14 }

/** A stage in words; `none` is where accounts come from that had no stage before. */
export const placeLabel = (stage: string) => (stage === 'none' ? 'New' : stageLabel(stage))

/** Moves between stages as bands from the stage before to the stage after, as thick as they are many; each leads to its customers. */
export function FlowPicture({ flows, hrefOf }: { flows: readonly StageFlow[]; hrefOf: (flow: StageFlow) => string }) {
  const order = ['none', ...Object.keys(stages)]
  const picture = layOutFlow(
    flows.map((flow) => ({ from: flow.from, to: flow.to, count: flow.moves })),
    order,
    sizes,
  )
  const left = side
  const right = width - side
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture whose bands are links is a group, and no form part
    <svg
      viewBox={`0 0 ${width} ${Math.ceil(picture.height) + 4}`}
      className="chart w-full max-w-[900px] max-sm:hidden"
      role="group"
      aria-label="Moves between stages, from the stage before at the left to the stage after at the right"
    >
      {picture.bands.map((band) => {
        const flow = flows.find((one) => one.from === band.from && one.to === band.to)
        if (!flow) return null
        const lost = band.to === 'churned'
        const said = `${placeLabel(band.from)} to ${placeLabel(band.to).toLowerCase()}: ${formatNumber(band.count)} moves`
        return (
          <Link
            key={`${band.from} ${band.to}`}
            href={hrefOf(flow)}
            prefetch={false}
            aria-label={said}
            className="[&>path]:opacity-30 hover:[&>path]:opacity-60 focus-visible:[&>path]:opacity-60"
          >
            <title>{said}</title>
            <path
              d={bandPath(left + bar, band.fromY, right - bar, band.toY, Math.max(band.thick, 1.5))}
              fill={lost ? 'var(--lost)' : 'var(--ink-3)'}
            />
          </Link>
        )
      })}
      {picture.from.map((place) => (
        <Place key={place.key} place={place} x={left} words="left" />
      ))}
      {picture.to.map((place) => (
        <Place key={place.key} place={place} x={right - bar} words="right" />
      ))}
    </svg>
  )
}

function Place({ place, x, words }: { place: FlowPlace; x: number; words: 'left' | 'right' }) {
  const middle = place.y + place.height / 2 + 4
  return (
    <g>
      <rect x={x} y={place.y} width={bar} height={place.height} fill="var(--ink-2)" rx="1" />
      <text
        x={words === 'left' ? x - 8 : x + bar + 8}
        y={middle}
        textAnchor={words === 'left' ? 'end' : 'start'}
        className="value"
      >
        {placeLabel(place.key)} {formatNumber(place.count)}
      </text>
    </g>
  )
}

/** A band of even thickness with a gentle bend. */
function bandPath(x1: number, y1: number, x2: number, y2: number, thick: number): string {
  const mid = (x1 + x2) / 2
  return `M${x1} ${y1}C${mid} ${y1} ${mid} ${y2} ${x2} ${y2}V${y2 + thick}C${mid} ${y2 + thick} ${mid} ${y1 + thick} ${x1} ${y1 + thick}Z`
}
