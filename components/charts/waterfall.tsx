import type { ReactNode } from 'react'
import { WaterfallBar } from '@/components/charts/waterfall-bar'
import { type WaterfallKind, waterfallDomain, waterfallSpans } from '@/components/charts/waterfall-spans'
import { joinClasses } from '@/components/ui/join-classes'

/** A line: what it is, why, its value as drawn and as written, where to look further, and the reference of its receipt. */
export type WaterfallRow = {
  key: string
  label: ReactNode
  why: ReactNode
  value: number
  text: ReactNode
  kind?: WaterfallKind
  link?: ReactNode
  receipt?: string
}

export type WaterfallTick = { at: number; label: string }

/**
 * How a number comes about, a table with a bar a line: match weights (start, steps, sum) or a gap between two numbers
 * (bar, steps, bar, drawn from `origin`). `threshold` is a dashed line; `ticks` stand under the last line. `roomy` gives
 * whole sentences as many lines as they take, and numbers the room of pounds and pence.
 */
export function Waterfall(props: {
  caption: string
  rows: readonly WaterfallRow[]
  origin?: number
  zero?: boolean
  threshold?: WaterfallTick
  ticks?: readonly WaterfallTick[]
  roomy?: boolean
}) {
  const { rows, threshold, ticks = [] } = props
  const spans = waterfallSpans(rows, props.origin)
  const marks = [...(threshold ? [threshold.at] : []), ...(props.zero ? [0] : [])]
  const domain = waterfallDomain(spans, marks)
  const hasBars = rows.some((row) => row.kind === 'bar')
  const hasLinks = rows.some((row) => row.link)
  return (
    <table className="table-fixed">
      <caption className="sr-only">{props.caption}</caption>
      <colgroup>
        <col
          className={hasBars ? joinClasses('w-[150px]', props.roomy ? 'max-sm:w-auto' : 'max-sm:w-24') : 'w-[108px]'}
        />
        <col className={props.roomy ? 'max-sm:hidden' : undefined} />
        <col className="w-[220px] max-sm:hidden" />
        <col className={props.roomy ? 'w-32 max-sm:w-28' : 'w-16'} />
        {hasLinks ? <col className="w-16" /> : null}
      </colgroup>
      <tbody>
        {rows.map((row, index) => {
          const span = spans[index]
          const total = row.kind === 'bar' || row.kind === 'sum'
          const last = index === rows.length - 1
          return (
            <tr
              key={row.key}
              data-receipt={row.receipt}
              data-name={row.receipt && props.caption}
              className={joinClasses('h-7', hasBars && 'h-8', hasBars && last && 'border-t border-line-2')}
            >
              <th
                scope="row"
                className={joinClasses(!props.roomy && 'cut', 'pr-2', total && 'font-strong', !hasBars && 'text-2')}
              >
                {row.label}
                {props.roomy ? <span className="block pb-1 text-2 text-ink-2 sm:hidden">{row.why}</span> : null}
              </th>
              <td
                className={joinClasses(
                  'pr-3 text-2 text-ink-2',
                  props.roomy ? 'py-2 max-sm:hidden' : 'cut max-sm:py-1 max-sm:whitespace-normal',
                )}
              >
                {row.why}
              </td>
              <td className="max-sm:hidden">
                {span ? (
                  <WaterfallBar
                    span={span}
                    kind={row.kind ?? 'step'}
                    grey={hasBars}
                    domain={domain}
                    zero={props.zero}
                    threshold={threshold}
                    ticks={last ? ticks : undefined}
                    joined={!last && (rows[index + 1]?.kind !== 'sum' || hasBars)}
                    height={hasBars ? 32 : 28}
                  />
                ) : null}
              </td>
              <td className={joinClasses('num', total && 'font-strong')}>{row.text}</td>
              {hasLinks ? <td className="num text-2">{row.link}</td> : null}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
