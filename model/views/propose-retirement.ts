/** Days over which the use of a fact is looked at. */
export const useDays = 90
/** A fact that was seen less often than this says nothing about its use yet. */
export const shownEnough = 50
/** Days a fact that is kept in spite of a proposal is left alone. */
export const keptForDays = 180

/** How a fact of a view was used in the days looked at. `keptUntil` is the last day it is left alone (`YYYY-MM-DD`). */
export type FactUse = { shown: number; used: number; keptUntil: string | null }

/** Is a fact proposed for retirement: seen often enough, never used, and not kept by anybody for now? */
export const proposesRetirement = ({ shown, used, keptUntil }: FactUse, today: string): boolean =>
  shown >= shownEnough && used === 0 && (keptUntil === null || keptUntil < today)
