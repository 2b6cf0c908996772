import type { ReactNode } from 'react'
import { formatNumber } from '@/components/format/format-number'
import { Confidence } from '@/components/ui/confidence'
import { MiniTable } from '@/components/ui/mini-table'
import { MonoId } from '@/components/ui/mono-id'
import { ScrollBox } from '@/components/ui/scroll-box'
import { Section } from '@/components/ui/section'
import { SourceMarks } from '@/components/ui/source-marks'
import { TextLink } from '@/components/ui/text-link'
import { sourceOf } from '@/app/receipt/source-of'
import type { SourceKey } from '@/model/source-systems'
import type { SuggestionView, SuggestedPerson } from '@/server/households/household-suggestion'
import { profileHref } from '../customers/grain-slug'

const levels = { likely: 'likely', unsure: 'doubtful' } as const
const words = { likely: 'likely', unsure: 'unsure: no address in common' } as const

/** The question, what speaks for it, and the persons side by side. */
export function HouseholdDesk(props: { view: SuggestionView; position: string; children: ReactNode }) {
  const { view, position } = props
  return (
    <section
      className="pair"
      aria-label="Suggestion"
      data-receipt={`row:household_suggestion:${view.suggestionId}:evidence`}
      data-name="What speaks for this household"
    >
      <header className="flex-wrap">
        <h1 className="text-4 font-strong">{questionOf(view)}</h1>
        <Confidence level={levels[view.confidence]} text={words[view.confidence]} />
        <span data-plain="the place in the queue" className="ml-auto text-2 text-ink-3 max-sm:hidden">
          {position}
        </span>
      </header>
      <Section title="What speaks for it" note="what counts most first">
        <ul className="grid gap-1">
          {view.signals.map((signal) => (
            <li key={signal.kind} className="flex gap-3">
              <span>{signal.sentence}</span>
              <span className="num ml-auto text-ink-3">{formatNumber(signal.weight, { sign: true })}</span>
            </li>
          ))}
        </ul>
        <p className="mt-2 text-2 text-ink-3">
          A last name alone never makes a household, nor an address that more than eight people share.
        </p>
      </Section>
      <Section title="The people" note={`${view.persons.length} in all`}>
        <ScrollBox className="overflow-x-auto" label="The people">
          <div className="max-sm:w-[640px]">
            <MiniTable
              caption="The people of this suggestion"
              head={[
                { key: 'name', label: 'Name', width: 220 },
                { key: 'home', label: 'Address', width: 220 },
                { key: 'phone', label: 'Phone', width: 130 },
                { key: 'sources', label: 'Systems', width: 90 },
                { key: 'now', label: 'Now', width: 110 },
              ]}
              rows={view.persons.map((person) => ({ key: person.personId, cells: cellsOf(person) }))}
            />
          </div>
        </ScrollBox>
      </Section>
      {props.children}
    </section>
  )
}

function questionOf({ household, persons }: SuggestionView): string {
  if (!household) return 'One household?'
  const [first, ...more] = persons.filter((person) => !person.member)
  return `${more.length || !first ? 'Do they' : `Does ${first.name}`} belong to the ${household.name}?`
}

const cellsOf = (person: SuggestedPerson) => [
  <span key="name">
    <TextLink href={profileHref('person', person.personId)}>{person.name}</TextLink> <MonoId>{person.code}</MonoId>
  </span>,
  [person.street, person.postcode, person.city].filter(Boolean).join(', ') || 'none',
  person.phone ?? 'none',
  <SourceMarks key="sources" sources={[...new Set(person.sources)].map((source) => sourceOf(source as SourceKey))} />,
  person.member ? 'a member' : <b key="new">would join</b>,
]
