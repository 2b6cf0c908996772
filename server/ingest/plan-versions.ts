import type { SaidRecord } from '@/model/sources/reading'

/** A record as one row says it, with the hash of what it says and the line it stands on. */
export type Incoming = {
  said: SaidRecord
  hash: string
  line: number
  /** The run it counts for where that is not the present one: an older version that is restored. */
  runId?: string
}

/** The newest version of a record as the database has it. */
export type Head = { version: number; hash: string; changedAt: string | null; runId: string; withdrawn: boolean }

/** An older version: what it said, and which run brought it. */
export type KnownVersion = { version: number; hash: string; runId: string }

export type Fate = 'new' | 'changed' | 'unchanged'

export type VersionPlan = {
  /** One for each incoming, in order. */
  fates: Fate[]
  added: { incoming: Incoming; version: number }[]
  /** The newest version after all of them; null while the old one stays. */
  head: { incoming: Incoming; version: number } | null
}

/**
 * What several sayings of one record do to its versions. By the source's own clock the latest counts, in whatever order
 * they arrive; where several are equally late the hash decides among those of one lot or run, so that the same rows
 * shuffled give the same record, and a later run counts over an earlier one. What was heard before adds nothing.
 */
export function planVersions(
  incoming: readonly Incoming[],
  runId: string,
  before: Head | null,
  known: readonly KnownVersion[],
): VersionPlan {
  const heard = new Set(known.map(({ hash }) => hash))
  const fresh = before === null || before.withdrawn
  const verdict = incoming.reduce((best, one) => (outranks(one, best) ? one : best))
  const wins = fresh || replaces(verdict, before, runId, known)
  const fates: Fate[] = incoming.map(() => 'unchanged')
  const added: VersionPlan['added'] = []
  let last = Math.max(0, before?.version ?? 0, ...known.map(({ version }) => version))
  let head: VersionPlan['head'] = null
  for (const [i, one] of incoming.entries()) {
    const first = !added.some(({ incoming: { hash } }) => hash === one.hash)
    const counts = wins && one.hash === verdict.hash
    const said = !fresh && (one.hash === before.hash || heard.has(one.hash))
    if (!first || (said && !counts)) continue
    fates[i] = fresh && added.length === 0 ? 'new' : 'changed'
    added.push({ incoming: one, version: ++last })
    if (counts) head = { incoming: one, version: last }
  }
  return { fates, added, head }
}

/** Does the best of what is said now count over the newest version there is? */
function replaces({ said, hash }: Incoming, head: Head, runId: string, known: readonly KnownVersion[]): boolean {
  if (hash === head.hash) return false
  const order = compareClocks(said.changedAt, head.changedAt)
  if (order !== 0) return order > 0
  if (head.runId === runId) return hash > head.hash
  return !known.some((version) => version.hash === hash && version.runId === head.runId)
}

const outranks = (a: Incoming, b: Incoming): boolean =>
  (compareClocks(a.said.changedAt, b.said.changedAt) || (a.hash > b.hash ? 1 : -1)) > 0

/** No clock is older than any clock. */
function compareClocks(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? -1 : 1
  return a < b ? -1 : 1
}
