import { FiguresAfter } from '@/components/ui/figures-after'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { SuggestionView } from '@/server/households/household-suggestion'
import { profileHref } from '../customers/grain-slug'

/** What follows from "one household": whom it holds, what adds up, and what stays as it is. */
export function HomeChanges({ view }: { view: SuggestionView }) {
  const { household } = view
  return (
    <aside
      className="blast"
      aria-label="Consequences"
      data-receipt={`row:household_suggestion:${view.suggestionId}:evidence`}
      data-name="What an answer would change"
    >
      <header>
        <h2 className="head">What changes</h2>
      </header>
      <Section level={3} size="tight" title="Household" note={household ? household.code : 'new'}>
        <p className="text-2 text-ink-2">
          {household ? (
            <>
              <TextLink href={profileHref('household', household.entityId)}>{household.name}</TextLink> gains{' '}
              {view.persons.filter((person) => !person.member).length === 1 ? 'a member' : 'members'}.
            </>
          ) : (
            'Kith keeps a record of the new household, named after its people. Its id stays, also if the answer is undone.'
          )}
        </p>
      </Section>
      <Section level={3} size="tight" title="Figures" note="now → after">
        <FiguresAfter caption="Figures of the household now and after" figures={view.figures} />
      </Section>
      <Section level={3} size="tight" title="What stays">
        <KeyValues
          items={[
            {
              key: 'people',
              label: 'People',
              value: 'Each stays a person of their own, with their orders and consent',
            },
            { key: 'undo', label: 'Undo', value: 'At any time, here with U or in the list of answers' },
            { key: 'refused', label: 'If refused', value: 'Not asked again until the evidence changes' },
          ]}
        />
      </Section>
    </aside>
  )
}
