const width = 72
const height = 18
const edge = 3

/** A line the size of a word, 72 by 18, with its end dotted. Give `label` where no number stands beside it. */
export function SparkLine({ values, label }: { values: readonly number[]; label?: string }) {
  if (values.length < 2) return <span className="text-ink-3">none</span>
  const low = Math.min(...values)
  const span = Math.max(...values) - low || 1
  const points = values.map((value, index) => {
    const x = 1 + (index / (values.length - 1)) * (width - 6)
    const y = height - edge - ((value - low) / span) * (height - 2 * edge)
    return [Number(x.toFixed(1)), Number(y.toFixed(1))] as const
  })
  const [endX, endY] = points.at(-1) ?? [0, 0]
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="chart inline-block align-middle"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <polyline
        className="line"
        style={{ strokeWidth: 1.25 }}
        points={points.map((point) => point.join(',')).join(' ')}
      />
      <circle className="bar-ink" cx={endX} cy={endY} r="1.8" />
    </svg>
  )
}
