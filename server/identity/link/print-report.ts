import type { LinkFigures } from './link-figures'
import type { Figure } from './measure'
import type { Linked } from './run-link'

/** Tells a person what a run found. */
export function printReport(linked: Linked, figures: LinkFigures, say: (line: string) => void): void {
  const { guess, file, blocks, clustered } = linked
  const used = guess.columns.filter(({ kind }) => kind !== 'ignore')
  say(
    `${count(figures.rows)} records, ${subjects[guess.subject]}, by ${used.map(({ name, kind }) => `${name} (${kind})`).join(', ') || 'no column'}`,
  )
  const left = guess.columns.filter(({ kind }) => kind === 'ignore').map(({ name }) => name)
  if (left.length) say(`Not compared: ${left.join(', ')}`)
  if (file.short) say(`${count(file.short)} rows are shorter than the header`)
  const refined = blocks.reduce((sum, { crowded }) => sum + crowded.length, 0)
  const windowed = blocks.reduce((sum, one) => sum + one.windowed, 0)
  say(
    `${count(figures.candidates)} candidate pairs by ${blocks.length} blocking rules; ${count(refined)} crowded keys refined, ${count(windowed)} cut into neighbourhoods`,
  )
  if (figures.blocking_recall !== null) say(`Blocking recall ${percent(figures.blocking_recall)}`)
  const sizes = new Map<number, number>()
  for (const cluster of clustered.clusterOf) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1)
  const several = [...sizes.values()].filter((size) => size > 1)
  const largest = several.reduce((most, size) => Math.max(most, size), 1)
  say(
    `${count(sizes.size)} clusters, ${count(several.length)} of several records, the largest of ${count(largest)}; ${count(clustered.suspicious.length)} to look at`,
  )
  for (const [what, { best, label_free }] of Object.entries({ Pairs: figures.pairs, Clusters: figures.clusters }))
    if (best && label_free) say(`${what}: without labels ${figure(label_free)}; best ${figure(best)}`)
  say(`${figures.seconds.total} s (${figures.cpu_seconds.total} s of processors), ${count(figures.peak_mb)} MB`)
}

const subjects = { person: 'persons', organisation: 'organisations', mixed: 'persons and organisations' }
const count = (n: number) => n.toLocaleString('en-GB')
const percent = (share: number) => `${(share * 100).toFixed(1)}%`
const figure = ({ f1, precision, recall, threshold }: Figure) =>
  `F1 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, from ${(threshold / 1000).toFixed(1)} bits)`
