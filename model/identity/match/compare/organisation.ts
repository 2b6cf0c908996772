import type { Comparison, Condition } from '../level'
import type { MatchColumn, PlanPart, Subject } from '../plan'

const nameOfOrganisation: Comparison = {
  key: 'organisation',
  label: 'Name',
  needs: ['org'],
  otherwise: 'Different names',
  kin: 0.9,
  levels: [
    {
      key: 'same',
      when: { same: 'org' },
      sentence: 'The same name; {count} records have it',
      rarity: 'org',
      usual: { m: 0.5, u: 0.0005 },
    },
    {
      key: 'most',
      when: { overlap: 'org_words', least: 800 },
      sentence: 'Nearly all telling words in common',
      rarity: 'org_words',
      usual: { m: 0.1, u: 0.0005 },
    },
    { key: 'alike', when: { alike: 'org', least: 700 }, sentence: 'Spelled alike', usual: { m: 0.08, u: 0.0005 } },
    {
      key: 'covers',
      when: { covers: 'org_words', least: 900 },
      sentence: 'One name holds all telling words of the other',
      rarity: 'org_words',
      usual: { m: 0.12, u: 0.002 },
    },
    {
      key: 'half',
      when: { overlap: 'org_words', least: 450 },
      sentence: 'Many telling words in common',
      rarity: 'org_words',
      usual: { m: 0.06, u: 0.002 },
    },
    {
      key: 'short',
      when: { same: 'org_short' },
      sentence: 'One name is short for the other',
      usual: { m: 0.02, u: 0.001 },
    },
    {
      key: 'near',
      when: {
        any: [
          { alike: 'org', least: 450 },
          { near: 'org', edits: 3, from: 12 },
        ],
      },
      sentence: 'Spelled somewhat alike',
      usual: { m: 0.04, u: 0.003 },
    },
    {
      key: 'part',
      when: { covers: 'org_words', least: 500 },
      sentence: 'Half of the telling words in common',
      rarity: 'org_words',
      usual: { m: 0.04, u: 0.01 },
    },
    {
      key: 'some',
      when: { same: 'org_words' },
      sentence: 'A word in common',
      rarity: 'org_words',
      usual: { m: 0.02, u: 0.05 },
    },
  ],
}

const differ = (feature: string): Condition => ({ all: [{ known: feature }, { not: { same: feature } }] })

/** What keeps two organisations of one name apart: another number, another town, a word that says parent or daughter. */
const branch: Comparison = {
  key: 'branch',
  label: 'Branch',
  needs: ['org_numbers', 'org_place', 'org_role'],
  shows: ['org'],
  otherwise: 'Nothing in the names sets them apart',
  levels: [
    { key: 'number', when: differ('org_numbers'), sentence: 'Another number in the name', usual: { m: 0.02, u: 0.6 } },
    { key: 'town', when: differ('org_place'), sentence: 'The branch of another town', usual: { m: 0.03, u: 0.6 } },
    { key: 'role', when: differ('org_role'), sentence: 'Another member of the same group', usual: { m: 0.03, u: 0.5 } },
  ],
}

/** Organisations by name, with what sets branches and daughters apart. In a set of persons it is where they work. */
export function compareOrganisations(columns: readonly MatchColumn[], subject: Subject): PlanPart[] {
  const kinds = new Set(columns.map(({ kind }) => kind))
  if (!kinds.has('organisation') && !(subject === 'organisation' && kinds.has('full_name'))) return []
  const features = { org: 'list', org_words: 'list', org_short: 'list' } as const
  if (subject === 'person') return [{ features, comparisons: [{ ...nameOfOrganisation, label: 'Organisation' }] }]
  const apart = { org_numbers: 'list', org_place: 'list', org_role: 'list' } as const
  return [{ features: { ...features, ...apart }, comparisons: [nameOfOrganisation, branch] }]
}
