/** Why a pair that a person had decided is asked about again. `decidedBy` is their name, `decidedAt` an ISO moment; changes name what spoke then and what speaks now. */
export type AskedAgain = {
  verdict: 'same' | 'different' | 'later'
  decidedBy: string | null
  decidedAt: string
  changes: { label: string; before: string; now: string }[]
}

/** What one comparison, or one joining rule, says of a pair: its level, in words, and what that level weighs by the model in force (thousandths of a bit). */
export type HeldLevel = { key: string; label: string; level: string; said: string; weight: number }

/** What differs of one comparison. `lean` is how much more it speaks for one customer now, thousandths of a bit. */
export type EvidenceChange = { label: string; before: string; now: string; lean: number }

/** Evidence has to make the odds twice as good, or half as good, before a person is asked again. */
const material = 1_000

/**
 * What of the evidence of a pair differs, strongest first. Only levels are compared: what a level weighs, how rare a value
 * is and how many share it are matters of the model, not of the pair. What one side does not name was not known then.
 */
export function evidenceChanges(before: readonly HeldLevel[], now: readonly HeldLevel[]): EvidenceChange[] {
  const then = new Map(before.map((one) => [one.key, one]))
  const today = new Map(now.map((one) => [one.key, one]))
  const changes: EvidenceChange[] = []
  for (const key of new Set([...then.keys(), ...today.keys()])) {
    const [was, is] = [then.get(key), today.get(key)]
    const known = was ?? is
    if (!known || (was?.level ?? unknown) === (is?.level ?? unknown)) continue
    const lean = (is?.weight ?? 0) - (was?.weight ?? 0)
    changes.push({ label: known.label, before: was?.said ?? notKnown, now: is?.said ?? notKnown, lean })
  }
  return changes.sort((x, y) => Math.abs(y.lean) - Math.abs(x.lean) || (x.label < y.label ? -1 : 1))
}

export const unknown = 'unknown'
const notKnown = 'Not known of both'

/** Whether changes speak for thinking again: after "different" what speaks for one customer, after "same" what speaks for two, after "later" either. */
export function asksAgain(verdict: AskedAgain['verdict'], changes: readonly EvidenceChange[]): boolean {
  const lean = changes.reduce((sum, change) => sum + change.lean, 0)
  if (verdict === 'later') return Math.abs(lean) >= material
  return verdict === 'different' ? lean >= material : lean <= -material
}

/** The changes as they are kept with the pair. */
export const saidChanges = (changes: readonly EvidenceChange[]): AskedAgain['changes'] =>
  changes.map(({ label, before, now }) => ({ label, before, now }))
