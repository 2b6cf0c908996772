import type { Source } from '@/components/ui/source-mark'

/** A thing of the graph as it is drawn. `says` is its whole name to a screen reader; `href` is where Enter leads. */
export type GraphNode = {
  id: string
  mark: Source
  label: string
  sub: string
  says: string
  href: string
  /** Struck through: it is no longer there. */
  gone?: boolean
}

/** A line between two nodes. `tone` says by shape and colour what it is: weak ones are lit, cut ones are about to go. */
export type GraphLine = {
  id: string
  a: string
  b: string
  label: string
  says: string
  href: string
  tone: 'plain' | 'weak' | 'cut'
  /** A person drew it: it bears a ring in its middle. */
  said?: boolean
}

/** Nodes that stand together. With a `name` their ground is shaded and named; `goes` marks those about to leave. */
export type GraphGroup = { key: string; name?: string; goes?: boolean; ids: readonly string[] }

export type Point = { x: number; y: number }
export type Box = { x: number; y: number; width: number; height: number }
