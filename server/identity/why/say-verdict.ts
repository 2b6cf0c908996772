import { grains } from '@/model/grains'
import type { VetoLine, Why } from './why'

type Facts = Omit<Why, 'sentence' | 'because' | 'change'> & { refused: readonly string[] }
type Said = Pick<Why, 'verdict' | 'sentence' | 'because' | 'change'>

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
/** As a part of another sentence; one that begins with a name keeps its capital. */
const within = ({ because, sentence }: VetoLine) => (because === 'person' ? sentence : lower(sentence))
const bare = (sentence: string) => sentence.replace(/\.$/, '')

/** Says the answer, what it rests on and what would change it, all in sentences. */
export function sayVerdict(facts: Facts): Said {
  const said = { verdict: facts.verdict, ...sayings[facts.verdict](facts) }
  return { ...said, because: [...said.because, ...evidence(facts)] }
}

const sayings: Record<Why['verdict'], (facts: Facts) => Omit<Said, 'verdict'>> = {
  one: ({ path, a, vetoes }) => {
    const weakest = path.find((step) => step.weakest) ?? path[0]
    const [only] = path
    return {
      sentence:
        path.length === 1 && only
          ? `They are one ${word(a.grain)} because of one direct link: ${only.sentence}`
          : `They are one ${word(a.grain)} because ${path.length ? `a chain of ${path.length} links joins them` : 'they are in one cluster'}.`,
      because: [
        ...(path.length > 1 ? path.map((step) => step.sentence) : []),
        ...(path.length > 1 && weakest ? [`The weakest link of the chain is: ${weakest.sentence}`] : []),
        ...vetoes.map((veto) => `Against it: ${within(veto)}`),
      ],
      change: [
        weakest
          ? `They may part once this link is gone: ${weakest.sentence}`
          : 'They part when a record is cut out of the customer.',
        'A person can cut a record out of the customer in its steward view, and undo it at any time.',
      ],
    }
  },
  apart: ({ vetoes, refused }) => {
    const [first, ...more] = vetoes
    const join = refused.length ? ` A rule would join them (${refused.join('; ')}) and was stopped.` : ''
    const person = first?.because === 'person'
    return {
      sentence: `They are kept apart because ${first ? bare(within(first)) : 'a guard stands between them'}.${join}`,
      because: more.map((veto) => veto.sentence),
      change: [
        person
          ? 'Undoing that decision, in the list of decisions, lets rules and evidence count again.'
          : 'Mending the wrong value in its system would lift the guard; a person can also say “same” in review.',
      ],
    }
  },
  waits: ({ pair }) => ({
    sentence: `Nothing joins them yet: they wait in review for a person${pair?.status === 'later' ? ', put aside for later' : ''}.`,
    because: [reasons[pair?.reason ?? ''] ?? 'They look alike, and what looks alike is never joined without a person.'],
    change: [
      'Somebody says “same” or “different” in review. An id of another system that both carry would join them by rule.',
    ],
  }),
  related: ({ relation, a, b }) => ({
    sentence: relation?.parent
      ? `They are parent and subsidiary, not one: ${(relation.parent === 'a' ? a : b).name} is the parent.`
      : 'They are two branches of one house, not one.',
    because: relation ? [relation.sentence] : [],
    change: [
      'Other names, or the same tax id, let them count as look-alikes again. A person can propose at any time that they are one; that goes before.',
    ],
  }),
  nothing: ({ rules, weights }) => ({
    sentence: `Nothing joins them: no rule fires, and ${weights && weights.total > 0 ? 'what they share has asked nobody yet' : 'the evidence speaks against it'}.`,
    because: rules.length ? [] : ['Neither carries an identifier that the other could share.'],
    change: [
      'A rule would join them if both came to carry the same id of another system, or what else joins by rule.',
      'A pair that looks alike enough is put before a person; a person can also propose it.',
    ],
  }),
  strange: ({ a, b }) => ({
    sentence: `They are never compared: one is ${article(a.grain)}, the other ${article(b.grain)}.`,
    because: [
      'A record joins only records of its own grain. How the two belong together is a relationship, not a match.',
    ],
    change: ['They could be compared only if a system came to call both the same kind of thing.'],
  }),
}

const reasons: Readonly<Record<string, string>> = {
  clash: 'A rule would join them, but a strong id keeps them apart; the rule was stopped and asks a person.',
  shared: 'They share an identifier that too many records have; it joins nobody any more and is only evidence.',
  weak: 'They are one customer that hangs together by a single weak link, and a person is asked whether to keep it.',
  proposed: 'Somebody proposed that they are one.',
}

function evidence({ weights, blocking, scope, a, b, verdict }: Facts): string[] {
  if (!weights || !blocking)
    return verdict === 'strange' ? [] : ['At least one side says nothing that could be compared.']
  const bits = (weights.total / 1000).toFixed(1).replace('-', '−')
  const what = scope === 'records' ? 'The two records' : `The ${a.records + b.records} records of the two`
  const chance = chanceWords(weights.probability)
  const sure = weights.calibrated
    ? `${chance} by ${weights.decisions} decisions`
    : `${chance} by the model, not yet calibrated`
  return [`${what} weigh ${bits} together: a probability of ${sure}.`, blocking.sentence]
}

const chanceWords = (share: number) => (share > 0.99 ? 'over 0.99' : share < 0.01 ? 'under 0.01' : share.toFixed(2))
const word = (grain: Why['a']['grain']) => grains[grain].label.toLowerCase()
const article = (grain: Why['a']['grain']) => `${/^[aeiou]/.test(word(grain)) ? 'an' : 'a'} ${word(grain)}`
