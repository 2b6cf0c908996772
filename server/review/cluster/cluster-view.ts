import type { Grain } from '@/model/grains'

export type ClusterRecord = {
  recordId: string
  source: string
  object: string
  externalId: string
  /** What the record is called in its own system: `CRM contact CP-17`. */
  label: string
  name: string | null
  arrivedAt: string
  withdrawn: boolean
}

/** One reason why two records are one customer. `by` and `on` are set where a person said so. */
export type ClusterEdge = {
  edgeId: string
  a: string
  b: string
  rule: string
  label: string
  origin: string
  certainty: number
  value: string | null
  by: string | null
  on: string
  reason: string | null
}

/** All that joins the same two records. */
export type ClusterLink = { key: string; a: string; b: string; certainty: number; edges: ClusterEdge[] }

/** What else is known of the two sides of a cut, besides what joins them: match weight in bits, and its heaviest reasons. */
export type ElseKnown = { bits: number; reasons: { key: string; sentence: string; bits: number }[] }

/** Where a customer hangs together by least. `link` is lit; `links` are all that would be parted. */
export type WeakestLink = {
  link: string
  links: string[]
  leaves: string[]
  certainty: number
  /** A person's word is among what holds here. */
  person: boolean
  elseKnown: ElseKnown | null
}

/** A customer as a graph: its records in order of arrival, and what joins them. */
export type ClusterView = {
  entityId: string
  grain: Grain
  code: string
  /** Names this state, for a command to refuse when it is another. */
  seen: string
  records: ClusterRecord[]
  links: ClusterLink[]
  weakest: WeakestLink | null
}
