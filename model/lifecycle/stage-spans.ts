import { mayBecome, stageOf } from './stages'

const dayMs = 86_400_000

/** A move to a stage, at a moment (ISO 8601). */
export type StageMove = { stage: string; at: string }

/** A stay in a stage: from one move until the next, `to` null while it lasts. */
export type StageSpan<M extends StageMove> = M & {
  to: string | null
  /** Whole days, as `stageDays` counts them. */
  days: number
  /** False where the model knows no way from the stage before to this one. */
  allowed: boolean
}

/**
 * Days between two moments (ISO 8601), rounded to the nearest whole day: the rule of the metric onboarding time, so that
 * a stay counts the same on every screen.
 */
export const stageDays = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

/**
 * The stays that moves make, oldest first; the last one lasts until `until` (ISO 8601, now or the day looked at). A move
 * to the stage one is already in opens no new stay. Moves may come in any order; moments that are equal keep theirs.
 */
export function stageSpans<M extends StageMove>(moves: readonly M[], until: string): StageSpan<M>[] {
  const ordered = moves.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const opened = ordered.filter((move, index) => move.stage !== ordered[index - 1]?.stage)
  return opened.map((move, index) => {
    const to = opened[index + 1]?.at ?? null
    return {
      ...move,
      to,
      days: Math.max(0, stageDays(move.at, to ?? until)),
      allowed: isAllowed(opened[index - 1]?.stage, move.stage),
    }
  })
}

/** A stage the model does not name is judged by the quality check for invalid states, not here. */
function isAllowed(from: string | undefined, to: string): boolean {
  const next = stageOf(to)
  const before = from === undefined ? null : stageOf(from)
  return next === undefined || before === undefined || mayBecome(before, next)
}
