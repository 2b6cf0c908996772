import { z } from 'zod'
import { command } from '@/server/spine/command'
import { findLabelled } from './find-labelled'
import { type LineFault, readLabels } from './read-labels'
import { writeLabels } from './write-labels'

const mostFaultsShown = 100

/** What became of a file of labelled pairs. With `faults` nothing was written; `bad` is how many lines are wrong in all. */
export type LabelImport = {
  lines: number
  fresh: number
  changed: number
  known: number
  bad: number
  faults: LineFault[]
}

/**
 * Takes a CSV of labelled pairs in, all of it or nothing: where a line is wrong every wrong line is named with its reason
 * and nothing is written. A pair that was labelled before takes the new answer. Nobody is merged by a label.
 */
export const importLabels = command({
  name: 'importLabels',
  permission: 'matching.manage',
  input: z.object({ text: z.string().min(1, 'The file is empty.').max(4_000_000, 'The file is larger than 4 MB.') }),
  async run(ctx, { text }): Promise<{ result: LabelImport; audit: { fresh: number; changed: number } | null }> {
    const { lines, faults: ragged } = readLabels(text)
    const { found, faults: unknown } = await findLabelled(ctx, lines)
    const faults = [...ragged, ...unknown].sort((a, b) => a.line - b.line)
    const counts = { lines: lines.length + ragged.length, fresh: 0, changed: 0, known: 0 }
    if (faults.length)
      return { result: { ...counts, bad: faults.length, faults: faults.slice(0, mostFaultsShown) }, audit: null }
    const { fresh, changed } = await writeLabels(ctx, 'import', found)
    const known = found.length - fresh - changed
    return {
      result: { ...counts, fresh, changed, known, bad: 0, faults: [] },
      audit: fresh + changed ? { fresh, changed } : null,
    }
  },
})
