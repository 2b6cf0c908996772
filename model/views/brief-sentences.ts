import { plainSentences } from './brief-templates'

/** A value in a sentence, with the reference of its receipt. */
export type BriefValue = { words: string; name: string; reference: string }
export type BriefPart = string | BriefValue
export type BriefSentence = { key: string; parts: readonly BriefPart[] }
export type BriefSection = { title: BriefTitle; sentences: readonly BriefSentence[] }

export const briefTitles = [
  'Where they stand',
  'Health',
  'Money and terms',
  'Use',
  'Support',
  'People',
  'Also',
] as const
export type BriefTitle = (typeof briefTitles)[number]

/** A fact as the reader may have it, in the words of the screens; `small` is what stands beside it. */
export type BriefFact = { key: string; label: string; value: BriefValue; small: BriefValue | null }

/** Everything a brief may say, already in words and only what the reader may have. */
export type BriefInput = {
  facts: readonly BriefFact[]
  health: { score: BriefValue; sentence: string } | null
  tickets: readonly { subject: BriefValue | null; id: string; state: string }[]
  /** How it stood as many days before its last renewal, and how it stands now. */
  before: { days: number; year: string; rows: readonly { label: string; past: BriefValue; now: BriefValue }[] } | null
}

/**
 * The brief of a customer: sentences made of its facts and nothing else, in a fixed order. A fact without a sentence of
 * its own is said as its label and value, so that none is left out.
 */
export function briefSentences(input: BriefInput): BriefSection[] {
  const said = [...plainSentences(input.facts), ...health(input), ...tickets(input), ...before(input)]
  return briefTitles.flatMap((title) => {
    const sentences = said.filter((one) => one.title === title).map(({ key, parts }) => ({ key, parts }))
    return sentences.length ? [{ title, sentences }] : []
  })
}

export type Titled = BriefSentence & { title: BriefTitle }

function health({ health }: BriefInput): Titled[] {
  if (!health) return []
  return [{ title: 'Health', key: 'health', parts: ['Health is ', health.score, '. ', health.sentence] }]
}

function tickets({ tickets }: BriefInput): Titled[] {
  return tickets.map(({ subject, id, state }) => ({
    title: 'Support',
    key: `ticket ${id}`,
    parts: subject ? [`Ticket ${id}, ${state}: `, subject, '.'] : [`Ticket ${id}, ${state}.`],
  }))
}

function before({ before }: BriefInput): Titled[] {
  if (!before?.rows.length) return []
  const parts = before.rows.flatMap(({ label, past, now }, index): BriefPart[] => [
    `${index ? '; ' : ''}${label} `,
    past,
    ', now ',
    now,
  ])
  const lead = `${before.days} days before the ${before.year} renewal: `
  return [{ title: 'Health', key: 'same-point', parts: [lead, ...parts, '.'] }]
}
