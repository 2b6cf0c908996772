/** A share with its interval on a line from 0 to 1, and a tick at what had been said. The numbers stand beside it. */
export function IntervalBar({
  share,
  low,
  high,
  said,
}: {
  share: number
  low: number
  high: number
  said?: number | null
}) {
  const x = (value: number) => 2 + value * 76
  return (
    <svg width="80" height="14" viewBox="0 0 80 14" aria-hidden="true" className="inline-block align-middle">
      <line x1={x(0)} x2={x(1)} y1="7" y2="7" stroke="var(--line-2)" />
      <line x1={x(low)} x2={x(high)} y1="7" y2="7" stroke="var(--ink-3)" strokeWidth="3" />
      {said === null || said === undefined ? null : (
        <line x1={x(said)} x2={x(said)} y1="1" y2="13" stroke="var(--ink-3)" />
      )}
      <circle cx={x(share)} cy="7" r="3" fill="var(--ink)" />
    </svg>
  )
}
