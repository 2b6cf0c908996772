import { Glyph } from '@/components/ui/glyph'
import { ProgressLine } from '@/components/ui/progress-line'
import { Section } from '@/components/ui/section'
import type { BatchView } from '@/server/review/batches/get-batch'
import { stateWords } from '../batch-words'

/** What a batch comes to in one plain sentence, or how far its sample is. */
export function BatchOutcome({ view }: { view: BatchView }) {
  const { line, figures, missing } = view
  const shown = (line.sample + line.probes) * line.reviewers
  if (line.status === 'abandoned')
    return <p className="pt-4 text-ink-2">Given up. Nothing was decided; its pairs are back in the queue.</p>
  if (line.status === 'sampling' && missing)
    return (
      <div
        className="max-w-[560px] pt-4"
        data-receipt={`row:review_batch:${line.batchId}:sample`}
        data-name="Answers of the sample"
      >
        <ProgressLine label="Answered" value={shown - missing} max={shown} unit="answers" />
        <p className="pt-2 text-ink-2">
          {line.secondReviewer ? 'Two reviewers judge the same sample. ' : ''}What was found is shown when all is
          answered.
        </p>
      </div>
    )
  const good =
    line.status === 'certified' || line.status === 'undone' || (line.status === 'sampling' && figures.certify)
  return (
    <Section
      title={line.status === 'sampling' ? (good ? 'It can be certified' : 'It cannot be certified') : stateWords(line)}
      first
    >
      <p
        className="flex max-w-[70ch] gap-2 text-4"
        data-receipt={`row:review_batch:${line.batchId}:figures`}
        data-name="Outcome of the batch"
      >
        <span className="mt-1">
          <Glyph name={good ? 'good' : 'risk'} />
        </span>
        <span>{figures.sentence}</span>
      </p>
      <p
        className="max-w-[70ch] pt-1 text-ink-2"
        data-receipt={`row:review_batch:${line.batchId}:figures`}
        data-name="Outcome of the batch"
      >
        {what(view, good)}
      </p>
    </Section>
  )
}

function what({ line, figures, errors }: BatchView, good: boolean): string {
  const found = errors.length === 1 ? 'The error found is' : `The ${errors.length} errors found are`
  if (line.status === 'certified')
    return `${figures.merged} pairs were merged. ${errors.length ? `${found} not among them.` : ''}`
  if (line.edges > 0 && line.undone === line.edges)
    return 'Everything is as if it had never been ended; what waited then waits again.'
  if (line.status === 'refused')
    return `What was judged counts as decided: ${figures.merged} pairs merged, ${figures.different} kept apart. All others went back to the queue.`
  if (good) return `Certifying merges ${figures.mergeable} pairs. ${errors.length ? `${found} not among them.` : ''}`
  return 'Sent to review, what was judged counts as decided, and all other pairs go back to the queue.'
}
