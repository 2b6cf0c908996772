import { openPair } from '@/server/profile/open-pair'
import type { Intent } from './intent'
import { pinnedValue } from './intent'
import { allOf, alike, type Finding } from './law'
import { factFor } from './law-07-late-fact'
import { carryOutOnBoth, digestOf, type PgRun, sameDigest } from './pg-run'
import { picture } from './picture'
import { pictureOfTables } from './picture-of-tables'
import { asPersonOn, onTrial, type Scratch } from './scratch-database'
import { type TriedMerge, tryMerge } from './try-merge'
import type { World } from './world'

/** Laws 1, 2, 4, 7, 8 and 9 on tables, tried on the two customers the probe names. */
export async function mergeLaws(run: PgRun): Promise<Record<number, Finding>> {
  const tried = tryMerge({ history: run.history, end: run.end, steps: [] })
  if (!tried) return { 1: 'idle', 2: 'idle', 4: 'idle', 7: 'idle', 8: 'idle', 9: 'idle' }
  const late = await onTrial(run.scratch, (scratch) => lateEdits(run, scratch, tried))
  return {
    ...(await onTrial(run.scratch, (scratch) => mergeAndUndo(run, scratch, tried))),
    2: await onTrial(run.scratch, (scratch) => otherWayRound(run, scratch, tried)),
    7: factFor(run.end, tried.losers) ? late : 'idle',
    8: late,
    9: [...tried.survivors, ...tried.losers].some((id) => hasSpoken(run.end, id)) ? late : 'idle',
  }
}

/** Has a record ever said anything of consent? */
const hasSpoken = (world: World, recordId: string) =>
  [...world.heads.values()].some(
    ({ row }) => row.said.fact?.table === 'consent_event' && row.said.subjectId === recordId,
  )

const merge = ({ survivor, loser, decision }: TriedMerge): Extract<Intent, { do: 'decide' }> => {
  const [set] = decision.overrides
  return { do: 'decide', verdict: 'same', pair: [loser, survivor], override: set ?? null }
}

/** Laws 1 and 4: merged, refused a second time, and undone to the very same tables. */
async function mergeAndUndo(run: PgRun, scratch: Scratch, tried: TriedMerge): Promise<Record<number, Finding>> {
  const [recordA = '', recordB = ''] = [tried.loser, tried.survivor].sort()
  const grain = run.end.heads.get(recordA)?.row.said.grain ?? 'person'
  await asPersonOn(scratch, 'steward', (ctx) => openPair(ctx, { grain, recordA, recordB }, 'A law is tried'))
  const before = await digestOf(scratch)
  const made = new Map(run.made)
  const merged = await carryOutOnBoth(scratch, run.end, merge(tried), made)
  if ('wrong' in merged) return { 1: merged, 4: 'idle' }
  const again = await carryOutOnBoth(scratch, merged, merge(tried), made)
  const itself = await carryOutOnBoth(scratch, merged, { ...merge(tried), pair: [tried.loser, tried.loser] }, made)
  const undone = await carryOutOnBoth(scratch, merged, { do: 'undo', id: tried.decision.id }, made)
  const refusals = [again, itself].map(
    (one): Finding => (one === merged ? 'held' : 'wrong' in one ? one : { wrong: 'Merged twice.' }),
  )
  if ('wrong' in undone) return { 1: undone, 4: allOf(refusals) }
  return { 1: sameDigest(await digestOf(scratch), before, 'After merging and undoing'), 4: allOf(refusals) }
}

/** Law 2: named in the other order, with the same outcome. */
async function otherWayRound(run: PgRun, scratch: Scratch, tried: TriedMerge): Promise<Finding> {
  const turned: Intent = { ...merge(tried), pair: [tried.survivor, tried.loser] }
  const merged = await carryOutOnBoth(scratch, run.end, turned, new Map(run.made))
  return 'wrong' in merged ? merged : agree(scratch, merged, 'Merged the other way round')
}

/** Laws 7, 8 and 9: a fact and a pin that come after the merge on the loser's record, and the undoing. */
async function lateEdits(run: PgRun, scratch: Scratch, tried: TriedMerge): Promise<Finding> {
  const recordId = tried.losers.at(-1) ?? tried.loser
  const fact = factFor(run.end, tried.losers)
  const edits: Intent[] = [
    merge(tried),
    ...(fact ? [{ do: 'rows', rows: [fact] } as const] : []),
    { do: 'pin', set: { recordId, ...pinnedValue(run.end, recordId, run.history.probe.value) } },
  ]
  const made = new Map(run.made)
  let world: World = run.end
  for (const edit of [...edits, { do: 'undo', id: tried.decision.id } as const]) {
    const after = await carryOutOnBoth(scratch, world, edit, made)
    if ('wrong' in after) return after
    world = after
    const finding = edit.do === 'pin' ? await agree(scratch, world, 'While they are one') : 'held'
    if (finding !== 'held') return finding
  }
  return agree(scratch, world, 'After the undoing')
}

export const agree = async (scratch: Scratch, world: World, what: string): Promise<Finding> =>
  alike(await pictureOfTables(scratch), picture(world), what)
