import { FiguresAfter } from '@/components/ui/figures-after'
import { FormError } from '@/components/form/form-error'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import type { BatchBlast } from '@/server/review/batches/rehearse-batch'
import type { Rehearsed } from './end-action'

const counts = (blast: BatchBlast): [string, number][] => [
  ['Pairs merged', blast.merged],
  ['Ids that retire', blast.retiring],
  ['Values that change', blast.values],
  ['Consents that narrow', blast.narrowed],
  ['Open tickets that move', blast.tickets],
  ['Ids of other systems that move', blast.ids],
  ['Lists entered or left', blast.lists],
  ['Uses of either side so far', blast.uses],
  ['Systems that hear of it', blast.told],
]

/** What ending the batch would do, in counts, as it was found by trying. */
export function BatchPreview({ seen }: { seen: Rehearsed }) {
  const { blast } = seen
  return (
    <div data-plain="tried out and taken back, kept nowhere">
      <Section title="What it would do" note="tried out, and taken back" className="mx-6 max-w-[560px] max-sm:mx-4">
        {blast ? (
          <>
            <KeyValues
              items={counts(blast).map(([label, count]) => ({
                key: label,
                label,
                value: count.toLocaleString('en-GB'),
              }))}
            />
            {blast.totals.length ? (
              <FiguresAfter
                caption="Metrics now and after"
                figures={blast.totals.map((one) => ({
                  key: one.metric,
                  label: one.label,
                  unit: one.unit === 'money' ? 'money' : 'count',
                  now: one.before,
                  after: one.after,
                }))}
              />
            ) : null}
          </>
        ) : (
          <FormError>{seen.message}</FormError>
        )}
      </Section>
    </div>
  )
}
