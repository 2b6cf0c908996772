/** Kith's sign: two rings that overlap. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 22 22"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <circle cx="8" cy="11" r="6" />
      <circle cx="14" cy="11" r="6" />
    </svg>
  )
}
