import type { Grain } from '@/model/grains'
import type { ClusterEdge, ClusterRecord, Clusters } from '@/model/identity/cluster'
import { type Head, type KnownVersion, planVersions } from '@/server/ingest/plan-versions'
import type { Decision, Entry, PinnedValue } from './entry'
import type { SentRow } from './sent-row'

export type HeadRow = Head & { row: SentRow; known: readonly KnownVersion[] }

/** A word on a field: set, or (with `value` null) taken away; by a decision, where it came with one. */
export type PinWord = {
  recordId: string
  field: string
  value: PinnedValue['value'] | null
  by: string | null
  at: string
}

/**
 * Everything that is kept: what sources said, a number for each record in the order they came, what people decided. Who is
 * who and all that follows is worked out from it. `memo` only spares work and is shared by all worlds of one history.
 */
export type World = {
  heads: Map<string, HeadRow>
  numbers: Map<string, number>
  last: Map<Grain, number>
  decisions: Decision[]
  undone: Set<string>
  pins: PinWord[]
  log: Entry[]
  /** Records and what rules join, as long as no row comes. */
  ruled: { records: ClusterRecord[]; edges: ClusterEdge[] } | null
  clusters: Clusters | null
  /** How it was last pictured by ids. */
  drawn: string | null
  memo: Map<string, string>
}

/** All rows of a history come as one run: of two equally late sayings the same one counts in whatever order they come. */
const runId = 'history'

export const emptyWorld = (memo = new Map<string, string>()): World => ({
  heads: new Map(),
  numbers: new Map(),
  last: new Map(),
  decisions: [],
  undone: new Set(),
  pins: [],
  log: [],
  ruled: null,
  clusters: null,
  drawn: null,
  memo,
})

/** The world after one more entry; the one before stays as it was. */
export const commit = (world: World, entry: Entry): World =>
  advance(
    {
      ...world,
      heads: entry.kind === 'rows' ? new Map(world.heads) : world.heads,
      numbers: entry.kind === 'rows' ? new Map(world.numbers) : world.numbers,
      last: entry.kind === 'rows' ? new Map(world.last) : world.last,
      decisions: [...world.decisions],
      undone: new Set(world.undone),
      pins: [...world.pins],
      log: [...world.log],
    },
    entry,
  )

/** What these entries make of nothing. */
export const replay = (entries: readonly Entry[], memo?: Map<string, string>): World =>
  entries.reduce(advance, emptyWorld(memo))

/** Takes an entry into this very world. */
function advance(world: World, entry: Entry): World {
  world.log.push(entry)
  world.drawn = null
  const at = new Date(Date.UTC(2026, 2, 1) + world.log.length * 60_000).toISOString()
  if (entry.kind === 'rows') {
    takeRows(world, entry.rows)
    world.ruled = null
  }
  if (entry.kind === 'decide') {
    world.decisions.push(entry)
    world.pins.push(...entry.overrides.map((set) => ({ ...set, by: entry.id, at })))
  }
  if (entry.kind === 'undo') world.undone.add(entry.id)
  if (entry.kind === 'pin') world.pins.push({ ...entry.set, by: null, at })
  if (entry.kind === 'unpin') world.pins.push({ ...entry, value: null, by: null, at })
  if (moves.has(entry.kind)) world.clusters = null
  return world
}

/** Entries after which somebody may be somebody else. */
const moves: ReadonlySet<Entry['kind']> = new Set(['rows', 'decide', 'undo'])

function takeRows({ heads, numbers, last }: World, rows: readonly SentRow[]): void {
  for (const row of rows) {
    const before = heads.get(row.said.recordId)
    const incoming = { said: row.said, hash: row.hash, line: 1 }
    const { added, head } = planVersions([incoming], runId, before ?? null, before?.known ?? [])
    if (!added.length) continue
    const known = [...(before?.known ?? []), ...added.map(({ version }) => ({ version, hash: row.hash, runId }))]
    const now = head
      ? { version: head.version, hash: row.hash, changedAt: row.said.changedAt, runId, withdrawn: false, row }
      : before
    if (now) heads.set(row.said.recordId, { ...now, known })
  }
  for (const { said } of rows.toSorted(earliestFirst)) {
    if (!said.grain || numbers.has(said.recordId)) continue
    const number = (last.get(said.grain) ?? 0) + 1
    last.set(said.grain, number)
    numbers.set(said.recordId, number)
  }
}

const clock = ({ said }: SentRow) => said.createdAt ?? '9999'
const earliestFirst = (a: SentRow, b: SentRow) =>
  clock(a) === clock(b) ? (a.said.recordId < b.said.recordId ? -1 : 1) : clock(a) < clock(b) ? -1 : 1

/** The decisions that stand, with what each pair of records is said to be. */
export const standing = (world: World): Decision[] => world.decisions.filter(({ id }) => !world.undone.has(id))

/** The pins that hold: of each record and field the last word that no undone decision spoke. */
export function livePins(world: World): PinWord[] {
  const live = new Map<string, PinWord>()
  for (const word of world.pins) {
    if (word.by !== null && world.undone.has(word.by)) continue
    if (word.value === null) live.delete(`${word.recordId} ${word.field}`)
    else live.set(`${word.recordId} ${word.field}`, word)
  }
  return [...live.values()]
}
