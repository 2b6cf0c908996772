/** One thing that waits: what it is, one sentence why, and where it leads. */
export type HomeItem = {
  key: string
  /** Readable code or number. */
  code?: string
  title: string
  sub: string
  end?: { text: string; tone?: 'good' | 'watch' | 'risk' | 'plain'; score?: number }
  href: string
  /** Put aside by the reader: done until its sentence changes, or snoozed until tomorrow. */
  aside?: 'done' | 'snoozed'
}

/** One kind of thing that waits for a role. `say` is said even when nothing waits. */
export type HomeSection = {
  key: string
  title: string
  /** How many there are in all, not only those listed. */
  count: number
  say: string
  href: string
  /** What following it shows: "All renewals". */
  more: string
  items: HomeItem[]
  /** How many items are not listed. */
  left: number
  /** How many of the items listed the reader has put aside. */
  aside?: number
}
