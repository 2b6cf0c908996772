import { z } from 'zod'

const count = z.number().int().nonnegative().nullable().catch(null)
const share = z.number().min(0).max(1).nullable().catch(null)

const figures = z.object({
  /** Records it was trained on. */
  records: count,
  /** Pairs of records that a blocking rule brought together. */
  candidates: count,
  /** Blocking keys that too many records shared, so that a second field parted them. */
  refinedKeys: count,
  /** Share of deterministic pairs that blocking finds without the rule built on the same field. */
  blockingRecall: share,
  /** Share of records that would not match even their own copy, by weight in thousandths of a bit. */
  unlinkable: z.array(z.object({ weight: z.number(), share: z.number() })).catch([]),
})

/** Figures of a training as pages show them; what an older version did not keep is null. */
export type ModelFigures = z.output<typeof figures>

/** Reads the figures kept with a version, whatever made them. */
export const readFigures = (kept: Readonly<Record<string, unknown>>): ModelFigures => figures.parse(kept)
