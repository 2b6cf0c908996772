import { approveMerge } from '@/server/review/approve-merge'
import { decideLater } from '@/server/review/decide-later'
import { declareDifferent } from '@/server/review/declare-different'
import { splitRecords } from '@/server/review/cluster/split-records'
import { undoDecision } from '@/server/review/undo-decision'
import type { Ctx } from '@/server/spine/ctx'
import { type Field, pairOf } from './race-field'

/** What one client of a race does, by the places of the records of its field. */
export type Move =
  | { do: 'same' | 'different' | 'later'; i: number; j: number }
  | { do: 'undo' }
  | { do: 'split'; i: number }

/** Eight moves that get in each other's way; the same for the same seed. */
export function movesOf(seed: number, clients: number): Move[] {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0
  const roll = (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 9) % sides
  }
  return Array.from({ length: clients }, (): Move => {
    const kind = roll(10)
    if (kind === 0) return { do: 'undo' }
    if (kind === 1) return { do: 'split', i: 5 }
    const i = roll(4)
    const j = i + 1 + roll(Math.min(2, 4 - i))
    return { do: kind < 6 ? 'same' : kind < 9 ? 'different' : 'later', i, j }
  })
}

/** Makes a move on a field with the versions that everybody saw before the race. */
export async function makeMove(ctx: Ctx, field: Field, move: Move): Promise<void> {
  if (move.do === 'undo') return void (await undoDecision(ctx, { edgeId: field.edgeId }))
  if (move.do === 'split')
    return void (await splitRecords(ctx, { recordIds: [field.records[move.i] ?? ''], reason: 'A race' }))
  const [recordA, recordB] = pairOf(field.records, move.i, move.j)
  const seen = { recordA, recordB, version: field.versions.get(`${recordA} ${recordB}`) ?? 1 }
  if (move.do === 'same') await approveMerge(ctx, seen)
  if (move.do === 'different') await declareDifferent(ctx, seen)
  if (move.do === 'later') await decideLater(ctx, seen)
}

/** Places of the records a move is about. */
export function placesOf(move: Move): number[] {
  if (move.do === 'undo') return [4, 5]
  return move.do === 'split' ? [4, 5] : [move.i, move.j]
}
