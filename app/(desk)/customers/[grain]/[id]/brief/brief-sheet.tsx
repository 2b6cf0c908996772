import { Sourced } from '@/app/receipt/sourced'
import { formatExact } from '@/components/format/format-exact'
import { roles } from '@/model/access/roles'
import type { Role } from '@/model/access/roles'
import { grains, type GoldenGrain } from '@/model/grains'
import { type BriefPart, type BriefSentence, briefSentences } from '@/model/views/brief-sentences'
import { readBrief } from '@/server/views/read-brief'
import type { Ctx } from '@/server/spine/ctx'
import { noteFacts } from '../note-facts'
import { briefInput } from './brief-input'
import { type Footnotes, footnotesOf } from './footnotes'

type Props = { ctx: Ctx; customer: { grain: GoldenGrain; id: string }; view: string }

/** The brief itself: sentences by heading, each value with its receipt and a footnote, then what is not known and what is left out. */
export async function BriefSheet({ ctx, customer, view }: Props) {
  const read = await readBrief(ctx, { ...customer, view })
  const { profile, facts } = read
  const sections = briefSentences(briefInput(read, ctx.now))
  const footnotes = footnotesOf(sections, facts, ctx.now)
  const unknown = facts.filter((fact) => fact.state === 'none').map((fact) => fact.label)
  const left = facts.filter((fact) => fact.state === 'masked' || fact.state === 'withheld').map((fact) => fact.label)
  await noteFacts(ctx, read.view, profile.grain)
  return (
    <article className="brief" data-view={read.view.key} data-grain={profile.grain}>
      <h1 className="text-5 font-strong">{profile.name ?? profile.code}</h1>
      <p className="pb-2 text-2 text-ink-3" data-plain="when and for whom the page was made">
        {grains[profile.grain].label} {profile.code}; {read.view.label.toLowerCase()} for {ctx.actor.name},{' '}
        {formatExact(ctx.now)}
      </p>
      {sections.map((section) => (
        <section key={section.title} aria-label={section.title} className="border-t border-line py-2">
          <h2 className="head pb-0.5">{section.title}</h2>
          {section.sentences.map((sentence) => (
            <p
              key={sentence.key}
              data-fact={sentence.key.includes(':') ? sentence.key : undefined}
              {...receiptOf(sentence)}
            >
              {sentence.parts.map((part, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never move
                <Part key={index} part={part} footnotes={footnotes} />
              ))}
            </p>
          ))}
        </section>
      ))}
      {unknown.length ? (
        <p className="border-t border-line py-2 text-2 text-ink-2">Not known: {unknown.join(', ')}.</p>
      ) : null}
      {left.length ? (
        <p className="border-t border-line py-2 text-2 text-ink-2">
          Left out, not for the role {roles[ctx.actor.role as Role].label.toLowerCase()}: {left.join(', ')}.
        </p>
      ) : null}
      <section aria-label="Sources" className="border-t border-line-2 pt-2" data-plain="footnotes of the values above">
        <h2 className="head pb-0.5">Sources</h2>
        <ol className="sources text-2 text-ink-3">
          {footnotes.map((note) => (
            <li key={note.reference}>
              {note.number} {note.text}
            </li>
          ))}
        </ol>
      </section>
    </article>
  )
}

/** The whole sentence tells of its first value; the words between values have no other. */
function receiptOf({ parts }: BriefSentence) {
  const value = parts.find((part) => typeof part !== 'string')
  return value ? { 'data-receipt': value.reference, 'data-name': value.name } : {}
}

function Part({ part, footnotes }: { part: BriefPart; footnotes: Footnotes }) {
  if (typeof part === 'string') return part
  const note = footnotes.find((one) => one.reference === part.reference)
  return (
    <>
      <Sourced of={part.reference} name={part.name}>
        {part.words}
      </Sourced>
      {note ? (
        <span className="foot-number" aria-hidden="true" data-plain="number of the footnote">
          {note.number}
        </span>
      ) : null}
    </>
  )
}
