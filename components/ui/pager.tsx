import { formatNumber } from '@/components/format/format-number'
import { KeyLink } from '@/components/keys/key-link'
import { DeniedControl } from '@/components/ui/denied-control'

/** Keyset paging: how many are shown and down to which row, then Previous and Next with [ and ]. */
export function Pager(props: {
  shown: number
  total?: number
  note?: string
  prevHref?: string | null
  nextHref?: string | null
  size?: number
}) {
  const count =
    props.total === undefined
      ? formatNumber(props.shown)
      : `${formatNumber(props.shown)} of ${formatNumber(props.total)}`
  return (
    <nav aria-label="Pages" className="ml-auto flex min-w-0 items-center gap-2">
      <span className="cut mr-1 text-ink-2">
        {count} shown{props.note ? `, ${props.note}` : null}
      </span>
      <Step label="Previous" keycap="[" href={props.prevHref} />
      <Step label={props.size ? `Next ${props.size}` : 'Next'} keycap="]" href={props.nextHref} />
    </nav>
  )
}

function Step({ label, keycap, href }: { label: string; keycap: string; href?: string | null }) {
  if (!href) return <DeniedControl keycap={keycap}>{label}</DeniedControl>
  return (
    <KeyLink scope="Pages" keycap={keycap} href={href}>
      {label}
    </KeyLink>
  )
}
