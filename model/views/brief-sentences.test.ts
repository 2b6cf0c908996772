import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BriefInput, type BriefPart, type BriefSection, briefSentences } from './brief-sentences'
import { catalogueOf } from './fact-catalogue'

const bare: BriefInput = { facts: [], health: null, tickets: [], before: null }
const value = (words: string) => ({ words, name: words, reference: `value:${words}` })
const fact = (key: string, label: string, words: string, small?: string) => ({
  ...{ key, label, value: value(words) },
  small: small ? value(small) : null,
})
const text = (parts: readonly BriefPart[]) =>
  parts.map((part) => (typeof part === 'string' ? part : part.words)).join('')
const lines = (sections: readonly BriefSection[]) =>
  sections.flatMap((section) => section.sentences.map((one) => text(one.parts)))

describe('the sentences of a brief', () => {
  it('say each fact in its place, with and without what stands beside it', () => {
    const said = briefSentences({
      ...bare,
      facts: [
        fact('derived:may_be_contacted', 'May be contacted', 'Mail, phone'),
        fact('metric:seats_used', 'Seats used', '47', 'of 60'),
        fact('metric:mrr', 'MRR', '£1,240'),
        fact('field:term_months', 'Term', '24 months'),
        fact('field:industry', 'Industry', 'Law'),
      ],
    })
    expect(said.map((section) => section.title)).toEqual(['Money and terms', 'Use', 'People', 'Also'])
    expect(lines(said)).toEqual([
      'They pay £1,240 a month.',
      'The term is 24 months.',
      '47 of 60 seats are used.',
      'Contact for account management: Mail, phone.',
      'Industry: Law.',
    ])
  })

  it('say health by its sentence, tickets one by one, and the same point before', () => {
    const said = briefSentences({
      ...bare,
      facts: [fact('metric:health', 'Health', '57')],
      health: { score: value('57'), sentence: 'Fell from 97 because use is down.' },
      tickets: [
        { id: '48102', state: 'high, open 16 d', subject: value('“Grinder 2 stalls”') },
        { id: '48103', state: 'low, open 1 d', subject: null },
      ],
      before: { days: 60, year: '2024', rows: [{ label: 'health', past: value('78'), now: value('57') }] },
    })
    expect(lines(said)).toEqual([
      'Health is 57. Fell from 97 because use is down.',
      '60 days before the 2024 renewal: health 78, now 57.',
      'Ticket 48102, high, open 16 d: “Grinder 2 stalls”.',
      'Ticket 48103, low, open 1 d.',
    ])
  })

  it('leave no fact out, say none twice, and every value of them carries its receipt', () => {
    const keys = catalogueOf('account').flatMap((entry) => (entry.key === 'metric:health' ? [] : [entry]))
    fc.assert(
      fc.property(fc.shuffledSubarray(keys), fc.boolean(), (entries, beside) => {
        const facts = entries.map((entry) =>
          fact(entry.key, entry.label, `<${entry.key}>`, beside ? 'beside' : undefined),
        )
        const parts = briefSentences({ ...bare, facts }).flatMap((one) => one.sentences.flatMap((each) => each.parts))
        const said = parts.flatMap((part) => (typeof part === 'string' || part.words === 'beside' ? [] : [part.words]))
        expect(said.toSorted()).toEqual(entries.map((entry) => `<${entry.key}>`).toSorted())
        expect(parts.filter((part) => typeof part === 'string').join('')).not.toMatch(/[{}]/)
      }),
    )
  })
})
