import { formatDate } from '@/components/format/format-date'
import { Glyph } from '@/components/ui/glyph'
import type { Metric } from '@/model/metrics/metric'
import { type Standing, sayVoice } from '@/model/metrics/standing'

/** Whether everybody who has a say has confirmed this very definition, since when, or whose word it waits for. */
export function Certified({ metric, standing, short }: { metric: Metric; standing: Standing; short?: boolean }) {
  if (standing.certified)
    return (
      <span className="state text-good" data-plain="definition">
        <Glyph name="given" />
        {short ? formatDate(standing.since ?? '') : `Certified ${formatDate(standing.since ?? '')}`}
      </span>
    )
  const waits = standing.waitsFor.map((voice) => (short && voice === 'owner' ? 'its owner' : sayVoice(metric, voice)))
  return (
    <span className={`state text-watch ${short ? '' : 'whitespace-normal!'}`}>
      <Glyph name="watch" />
      {short && waits.length > 1
        ? `Waits for ${waits.length}`
        : `${short ? 'Waits' : 'Not certified, waits'} for ${sayList(waits)}`}
    </span>
  )
}

const sayList = (names: readonly string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
