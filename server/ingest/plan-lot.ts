import type { TxCtx } from '@/server/spine/ctx'
import { type Before, loadBefore, loadHeads } from './load-heads'
import type { LotRow } from './lot'
import { type Fate, type Head, type Incoming, type VersionPlan, planVersions } from './plan-versions'

/** What a lot does to one record. */
export type RecordPlan = VersionPlan & { recordId: string; before: Before | null }

export type LotPlan = {
  /** Fate of each row's first record, by its place in the lot; absent for rows that are only events. */
  fates: Map<number, Fate>
  /** Records that get a version. */
  changes: RecordPlan[]
}

/** Compares a lot with what the database has. Reads only; the caller holds the source object's lock. */
export async function planLot(ctx: TxCtx, runId: string, rows: readonly LotRow[]): Promise<LotPlan> {
  const sayings = groupByRecord(rows)
  const heads = sayings.size ? await loadHeads(ctx, [...sayings.keys()]) : new Map<string, Head>()
  const differing = [...sayings].filter(([id, said]) => differs(said, heads.get(id))).map(([id]) => id)
  const before = await loadBefore(
    ctx,
    heads,
    differing.filter((id) => heads.has(id)),
  )
  const fates = new Map<number, Fate>()
  const changes: RecordPlan[] = []
  for (const [recordId, said] of sayings) {
    const known = before.get(recordId) ?? null
    const plan = planVersions(said, runId, known ?? heads.get(recordId) ?? null, known?.known ?? [])
    for (const [i, { row, first }] of said.entries()) if (first) fates.set(row, plan.fates[i] ?? 'unchanged')
    if (plan.added.length) changes.push({ ...plan, recordId, before: known })
  }
  return { fates, changes }
}

type Saying = Incoming & { row: number; first: boolean }

function groupByRecord(rows: readonly LotRow[]): Map<string, Saying[]> {
  const sayings = new Map<string, Saying[]>()
  for (const [row, { records, line, event }] of rows.entries()) {
    for (const [i, [said, hash]] of records.entries()) {
      const saying = { said, hash, line, row, first: i === 0 && event === null }
      const list = sayings.get(said.recordId)
      if (list === undefined) sayings.set(said.recordId, [saying])
      else if (saying.first || !list.some((one) => one.hash === hash)) list.push(saying)
    }
  }
  return sayings
}

const differs = (said: readonly Saying[], head: Head | undefined) =>
  head === undefined || head.withdrawn || said.some(({ hash }) => hash !== head.hash)
