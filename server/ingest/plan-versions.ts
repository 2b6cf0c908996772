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
 * What several sayings of one record do to its versions. By the source's own clock the later one counts, in whatever
 * order they arrive; where the clock says nothing, a later run counts over an earlier one, and within one run the hash
 * decides, so that the same rows shuffled give the same record. What was heard before adds nothing.
 */
export function planVersions(incoming: readonly Incoming[], runId: string, before: Head | null, known: readonly KnownVersion[]): VersionPlan {
  const versions = [...known]
  let head = before
  let newest: VersionPlan['head'] = null
  let last = Math.max(0, before?.version ?? 0, ...versions.map(({ version }) => version))
  const added: VersionPlan['added'] = []
  const fates = incoming.map((one): Fate => {
    const fate = fateOf(one, head, versions)
    if (fate === 'unchanged') return fate
    const version = ++last
    versions.push({ version, hash: one.hash, runId })
    added.push({ incoming: one, version })
    if (head === null || head.withdrawn || outranks(one, head, runId)) {
      head = { version, hash: one.hash, changedAt: one.said.changedAt, runId, withdrawn: false }
      newest = { incoming: one, version }
    }
    return fate
  })
  return { fates, added, head: newest }
}

function fateOf({ said, hash }: Incoming, head: Head | null, versions: readonly KnownVersion[]): Fate {
  if (head === null || head.withdrawn) return 'new'
  if (head.hash === hash) return 'unchanged'
  const order = compareClocks(said.changedAt, head.changedAt)
  if (order > 0) return 'changed'
  const heard = versions.some((version) => version.hash === hash && (order < 0 || version.runId === head.runId))
  return heard ? 'unchanged' : 'changed'
}

function outranks({ said, hash }: Incoming, head: Head, runId: string): boolean {
  const order = compareClocks(said.changedAt, head.changedAt)
  return order !== 0 ? order > 0 : head.runId !== runId || hash > head.hash
}

/** No clock is older than any clock. */
function compareClocks(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? -1 : 1
  return a < b ? -1 : 1
}
