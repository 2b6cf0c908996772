import type { Comparison, Condition } from '../level'
import type { MatchColumn, PlanPart } from '../plan'

const differ = (feature: string): Condition => ({ all: [{ known: feature }, { not: { same: feature } }] })

/** Father and son of one name. */
const generation: Comparison = {
  key: 'generation',
  label: 'Junior or senior',
  needs: ['generation'],
  otherwise: 'One is the junior of the other',
  kin: 0.3,
  levels: [{ key: 'same', when: { same: 'generation' }, sentence: 'Both say the same', usual: { m: 0.97, u: 0.5 } }],
}

/** The same where a column says man or woman, or person or organisation: what keeps two bearers of one name apart. */
const bearer: Comparison = {
  key: 'bearer',
  label: 'Bearer of the name',
  needs: ['generation', 'gender', 'party'],
  otherwise: 'Nothing sets them apart',
  kin: 0,
  settled: ['party', 'junior'],
  levels: [
    {
      key: 'party',
      when: differ('party'),
      sentence: 'One is a person, one an organisation',
      usual: { m: 0.00005, u: 0.1 },
    },
    {
      key: 'junior',
      when: differ('generation'),
      sentence: 'One is the junior of the other',
      usual: { m: 0.00001, u: 0.03 },
    },
    { key: 'gender', when: differ('gender'), sentence: 'One is a man, one a woman', usual: { m: 0.01, u: 0.1 } },
    {
      key: 'same_junior',
      when: { same: 'generation' },
      sentence: 'Both junior or both senior',
      usual: { m: 0.005, u: 0.002 },
    },
    { key: 'same_gender', when: { same: 'gender' }, sentence: 'Both men or both women', usual: { m: 0.2, u: 0.1 } },
  ],
}

/** What keeps apart who else has the same name. */
export function compareBearers(columns: readonly MatchColumn[]): PlanPart {
  if (!columns.some(({ kind }) => kind === 'gender' || kind === 'party'))
    return { features: { generation: 'text' }, comparisons: [generation] }
  return { features: { generation: 'text', gender: 'text', party: 'text' }, comparisons: [bearer] }
}
