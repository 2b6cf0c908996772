import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { Section } from '@/components/ui/section'
import { glossary } from '@/model/glossary'
import { getModel } from '@/server/model/get-model'
import { ModelFrame } from '../model-frame'

export const metadata: Metadata = { title: 'Glossary' }

/** The words of the house. */
export default async function GlossaryPage() {
  await getModel(await requireCtx(), {})
  return (
    <ModelFrame current="glossary" label="Glossary">
      <Section
        title="Glossary"
        note={<span data-plain="words of the list below">{`${glossary.length} words, on screens as in the code`}</span>}
        first
        size="tall"
      >
        <dl data-plain="what words mean">
          {glossary.map(({ word, means }) => (
            <div
              key={word}
              className="grid grid-cols-[160px_minmax(0,62ch)] gap-x-4 border-t border-line py-1.5 max-sm:grid-cols-1"
            >
              <dt className="font-strong">{word}</dt>
              <dd className="text-ink-2">{means}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </ModelFrame>
  )
}
