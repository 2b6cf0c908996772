/** Points now as a bar, points lost as an outline after it, and a whisker to the most it can give; `scale` is px a point. */
export function ScoreBar({
  now,
  lost = 0,
  most,
  scale = 6,
}: {
  now: number
  lost?: number
  most: number
  scale?: number
}) {
  const end = most * scale
  const filled = now * scale
  const gone = lost * scale
  return (
    <svg
      width={end + 2}
      height="20"
      viewBox={`0 0 ${end + 2} 20`}
      className="chart"
      role="img"
      aria-label={`${now} of ${most} points${lost ? `, ${lost} lost in 30 days` : ''}`}
    >
      <path className="axis" d={`M0 10.5H${end}M${end - 0.5} 7V14`} />
      <rect className="bar-ink" x="0" y="6" width={filled} height="8" />
      {gone > 1 ? <rect x={filled + 0.5} y="6.5" width={gone - 1} height="7" fill="none" stroke="var(--risk)" /> : null}
    </svg>
  )
}
