'use client'

import { useState } from 'react'
import { FormError } from '@/components/form/form-error'
import { KeyButton } from '@/components/keys/key-button'
import { useKeys } from '@/components/keys/use-keys'
import { ActionBar } from '@/components/ui/action-bar'
import { Glyph } from '@/components/ui/glyph'
import { ProgressLine } from '@/components/ui/progress-line'
import type { Verdict } from '@/model/identity/certify/verdict'
import type { SamplePage } from '@/server/review/batches/next-of-batch'
import { SampleFields } from './sample-fields'
import { SampleWhy } from './sample-why'
import { useSample } from './use-sample'

const answers = [
  { verdict: 'same', word: 'Same', keycap: 'M', says: 'The same customer' },
  { verdict: 'different', word: 'Different', keycap: 'N', says: 'Different customers' },
  { verdict: 'unsure', word: 'Unsure', keycap: 'S', says: 'Unsure: the pair stays open' },
] as const

const words: Record<Verdict, string> = { same: 'the same', different: 'different', unsure: 'unsure' }

/** One pair of the sample after the other, in the order drawn. Nothing is merged here. */
export function SampleDesk({ batchId, page, one }: { batchId: string; page: SamplePage; one: string }) {
  const { item, answered, standing, fault, answer, go, canGoBack } = useSample(batchId, page.items, page)
  const [all, setAll] = useState(false)
  useKeys('Sample', [
    { key: 'arrowdown', label: 'Next pair', run: () => go(1), repeats: true },
    { key: 'arrowright', label: 'Next pair', run: () => go(1), repeats: true },
    { key: 'arrowup', label: 'Pair before', run: () => go(-1), repeats: true },
    { key: 'arrowleft', label: 'Pair before', run: () => go(-1), repeats: true },
  ])
  return (
    <div
      className="flex min-h-full flex-col"
      data-receipt={`row:review_batch:${batchId}:sample`}
      data-name="A pair of the sample"
    >
      <div className="px-6 pt-3 max-sm:px-4">
        <ProgressLine
          label="Answered"
          value={standing.answered}
          max={standing.shown}
          unit="pairs answered"
          timeLeft={page.blind ? 'Blind: no score is shown' : 'Scores are shown'}
        />
        <div aria-live="polite">
          {standing.fatigue.map((sign) => (
            <p key={sign.kind} className="mt-2 flex items-center gap-2 text-doubtful">
              <Glyph name="watch" />
              {sign.sentence}
            </p>
          ))}
        </div>
      </div>
      <section className="flex-1 px-6 pb-4 max-sm:px-4" aria-label="Pair">
        <header className="flex min-h-12 flex-wrap items-center gap-3">
          <h1 className="text-4 font-strong">{`Same ${one}?`}</h1>
          <span className="text-2 text-ink-3" role="status">
            {item
              ? `Pair ${item.place} of ${standing.shown}${answered ? `, answered: ${words[answered]}` : ''}`
              : 'Fetching the next pairs'}
          </span>
          <span className="ml-auto">
            <KeyButton scope="Sample" keycap="A" size="small" variant="quiet" onClick={() => setAll(!all)}>
              {all ? 'What both say' : 'Show all'}
            </KeyButton>
          </span>
        </header>
        {item ? <SampleFields item={item} all={all} /> : null}
        {item?.evidence ? <SampleWhy evidence={item.evidence} /> : null}
        {fault ? <FormError>{fault}</FormError> : null}
      </section>
      <div className="sticky bottom-0">
        <ActionBar label="Answer" note="Nothing is merged before the batch is certified.">
          {answers.map(({ verdict, word, keycap, says }) => (
            <KeyButton
              key={verdict}
              scope="Sample"
              size="bar"
              keycap={keycap}
              keyLabel={says}
              aria-pressed={answered === verdict}
              disabled={!item}
              onClick={() => answer(verdict)}
            >
              {word}
            </KeyButton>
          ))}
          <KeyButton
            scope="Sample"
            size="bar"
            variant="quiet"
            keycap="U"
            keyLabel="Back to the pair before, to answer it anew"
            disabled={!canGoBack}
            onClick={() => go(-1)}
          >
            Back
          </KeyButton>
        </ActionBar>
      </div>
    </div>
  )
}
