import { formatNumber } from '@/components/format/format-number'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import type { Counted } from './draw-action'

/** Seconds a patient person takes for a pair. */
const pace = 5

/** What would be drawn, as one chooses: pairs, sample, known pairs, time; or why nothing can be promised. */
export function CountPanel({ counted, denied }: { counted: Counted | null; denied?: string }) {
  return (
    <Section title="What you will be shown" first>
      <div aria-live="polite" className="min-h-40" data-plain="what the form would draw, kept nowhere">
        {denied ? <p className="text-ink-2">{denied}</p> : <Said counted={counted} />}
      </div>
    </Section>
  )
}

function Said({ counted }: { counted: Counted | null }) {
  if (!counted) return <p className="text-ink-3">Counting</p>
  const { count } = counted
  if (!count) return <p className="text-ink-2">{counted.message}</p>
  if (!count.pairs)
    return (
      <p className="text-ink-2">
        No open pair fits. Pairs that somebody has before them, and pairs of another batch, are left out.
      </p>
    )
  const { sample, knownDifferent, knownSame } = count
  if (sample === null)
    return (
      <p className="text-ink-2">
        {formatNumber(count.pairs)} pairs, but nothing can be promised of them: only {knownDifferent} pairs are known to
        be different, and it takes {count.missing} more to measure how often a reviewer misses one. Decide some in the
        queue, or bring labels in under Matching.
      </p>
    )
  const shown = sample + knownDifferent + knownSame
  return (
    <>
      <p className="pb-3 text-4">
        About <b className="font-strong">{formatNumber(shown)} pairs</b>, some{' '}
        {Math.max(1, Math.round((shown * pace) / 60))} minutes.
      </p>
      <KeyValues
        items={[
          { key: 'pairs', label: 'In the batch', value: `${formatNumber(count.pairs)} pairs` },
          { key: 'sample', label: 'Sample', value: `${formatNumber(sample)} of them, drawn at random` },
          {
            key: 'known',
            label: 'Mixed in',
            value: `${knownDifferent + knownSame} pairs with known answers, ${knownDifferent} of them different; you cannot tell which`,
          },
          ...(count.conflicts
            ? [
                {
                  key: 'left',
                  label: 'Left out',
                  value: `${count.conflicts} pairs whose chain would join what must stay apart`,
                },
              ]
            : []),
          {
            key: 'chains',
            label: 'Chains',
            value: 'One customer may stand in several pairs. The bound counts pairs, not customers.',
          },
          {
            key: 'answers',
            label: 'Your answers',
            value: 'What you judge counts as decided, whether the batch is certified or not.',
          },
        ]}
      />
    </>
  )
}
