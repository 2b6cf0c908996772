type Props = { value: number; low: number; high: number; look: 'ink' | 'grey' | 'signed'; width: number }

/** A bar from zero inside a table cell; its number stands beside it. Signed bars are filled to the right and outlined to the left. */
export function LevelBar({ value, low, high, look, width }: Props) {
  const scale = width / Math.max(high - low, 1e-9)
  const zero = -low * scale
  const end = (value - low) * scale
  const lost = look === 'signed' && value < 0
  return (
    <svg width={width + 2} height="16" className="chart overflow-visible" aria-hidden="true">
      <line className="axis" x1={zero + 0.5} x2={zero + 0.5} y1="0" y2="16" />
      <rect
        className={lost ? 'bar-loss' : look === 'grey' ? 'bar-gain' : 'bar-ink'}
        x={Math.min(zero, end) + (lost ? 0.5 : 0)}
        y={lost ? 4.5 : 4}
        width={Math.max(Math.abs(end - zero) - (lost ? 1 : 0), 0.5)}
        height={lost ? 7 : 8}
        shapeRendering="crispEdges"
      />
    </svg>
  )
}
