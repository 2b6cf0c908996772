import { type Department, departmentNamed, departments } from './departments'
import type { Metric } from './metric'
import { versionOf } from './metric'

/** Who has to confirm a definition: its owner, or a department that reads the number too. */
export type Voice = 'owner' | Department

/** The owner and the departments whose word a definition needs, the owner first. */
export const voicesOf = (metric: Metric): Voice[] => ['owner', ...metric.confirmedBy]

/** The department whose people speak for a voice. */
export const spokenForBy = (metric: Metric, voice: Voice): Department =>
  voice === 'owner' ? departmentNamed(metric.owner.team) : voice

/** "the owner, Finance" or "Sales". */
export const sayVoice = (metric: Metric, voice: Voice): string =>
  voice === 'owner' ? `the owner, ${metric.owner.team}` : departments[voice]

/** A person’s word on the text of a definition, given or taken back. Moments are ISO 8601. */
export type Confirmation = {
  confirmationId: string
  voice: string
  version: number
  hash: string
  by: string
  at: string
  note: string | null
  withdrawn: { by: string; at: string; why: string } | null
}

/** A text that values were computed with, and since when. */
export type NotedText = { version: number; hash: string; seenAt: string }

/** How a definition stands: which words it has and which it waits for. */
export type Standing = {
  metric: string
  version: number
  hash: string
  /** Every voice has confirmed this very text. */
  certified: boolean
  /** When the last of them did. */
  since: string | null
  voices: { voice: Voice; confirmation: Confirmation | null; before: Confirmation | null }[]
  waitsFor: Voice[]
  /** Set where the text changed under the version number it had. Accepted once the owner confirmed the present text. */
  changedQuietly: { seenAt: string; texts: number; accepted: boolean } | null
}

/** Says how a metric stands, by the words given for it and the texts noted. `before` is the newest word that does not count any more. */
export function standingOf(
  metric: Metric,
  hash: string,
  confirmations: readonly Confirmation[],
  noted: readonly NotedText[],
): Standing {
  const newestFirst = confirmations.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const voices = voicesOf(metric).map((voice) => {
    const own = newestFirst.filter((one) => one.voice === voice)
    const confirmation = own.find((one) => one.hash === hash && !one.withdrawn) ?? null
    return { voice, confirmation, before: own.find((one) => one !== confirmation) ?? null }
  })
  const waitsFor = voices.filter((one) => !one.confirmation).map((one) => one.voice)
  const said = voices.flatMap((one) => one.confirmation?.at ?? [])
  const version = versionOf(metric)
  const texts = noted.filter((one) => one.version === version)
  const others = texts.filter((one) => one.hash !== hash)
  const seen = texts.map((one) => one.seenAt).toSorted()
  return {
    metric: metric.key,
    version,
    hash,
    certified: waitsFor.length === 0,
    since: waitsFor.length === 0 ? (said.toSorted().at(-1) ?? null) : null,
    voices,
    waitsFor,
    changedQuietly: others.length
      ? { seenAt: seen.at(-1) ?? '', texts: others.length + 1, accepted: !waitsFor.includes('owner') }
      : null,
  }
}
