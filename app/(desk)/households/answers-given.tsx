import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { When } from '@/components/ui/when'
import type { SuggestionList } from '@/server/households/list-household-suggestions'
import { UndoAnswer } from './undo-answer'

/** The last answers about households, each taken back with one button. */
export function AnswersGiven({
  decided,
  now,
  denied,
}: {
  decided: SuggestionList['decided']
  now: Date
  denied?: string
}) {
  if (!decided.length) return null
  return (
    <Section title="Answers given" note="undone at any age">
      <ScrollBox className="overflow-x-auto" label="Answers given">
        <div className="max-sm:w-[560px]">
          <MiniTable
            caption="Answers about households"
            head={[
              { key: 'people', label: 'People' },
              { key: 'answer', label: 'Answer', width: 120 },
              { key: 'by', label: 'By', width: 130 },
              { key: 'when', label: 'When', width: 110 },
              { key: 'undo', label: '', width: 80 },
            ]}
            rows={decided.map((one) => ({
              key: one.suggestionId,
              receipt: `row:household_suggestion:${one.suggestionId}:status`,
              cells: [
                `${one.names.join(', ')}${one.household ? `, with the ${one.household}` : ''}`,
                one.status === 'accepted' ? 'one household' : 'no household',
                one.by,
                <When key="when" at={one.at} now={now} show="near" />,
                <UndoAnswer key="undo" suggestionId={one.suggestionId} denied={denied} />,
              ],
            }))}
          />
        </div>
      </ScrollBox>
    </Section>
  )
}
