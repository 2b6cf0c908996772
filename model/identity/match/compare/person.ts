import type { MatchColumn, PlanPart, Subject } from '../plan'
import type { Comparison, Condition } from '../level'
import { compareBearers } from './bearer'

const given: Condition = { same: 'given' }
const family: Condition = { same: 'family' }
const nick: Condition = { same: 'nicks' }
const givenSlip: Condition = {
  any: [
    { near: 'given', edits: 1, from: 4 },
    { near: 'given', edits: 2, from: 7 },
    { alike: 'given', least: 500 },
  ],
}
const familySlip: Condition = {
  any: [
    { near: 'family', edits: 1, from: 4 },
    { near: 'family', edits: 2, from: 6 },
    { alike: 'family', least: 500 },
  ],
}
const without = (feature: string): Condition => ({ not: { known: feature } })

/**
 * The name of a person as one comparison, whatever columns it came in: given and family name, their swap, nicknames, slips,
 * initials, and the words of the full name. One comparison, for a full name beside its own parts says nothing new.
 */
const nameOfPerson: Comparison = {
  key: 'name',
  label: 'Name',
  needs: ['name_latin', 'name_other', 'given_sound'],
  shows: ['full'],
  otherwise: 'Different names',
  kin: { family: 0.5, family_only: 0.1, some_words: 0.1, words: 0.08, part: 0.07 },
  levels: [
    {
      key: 'full',
      when: { all: [given, family, { same: 'full' }] },
      sentence: 'The same name',
      rarity: 'full',
      usual: { m: 0.45, u: 0.0002 },
    },
    {
      key: 'both',
      when: { all: [given, family] },
      sentence: 'The same first and last name',
      rarity: 'names',
      usual: { m: 0.05, u: 0.0001 },
    },
    {
      key: 'crossed',
      when: { crossed: ['given', 'family'] },
      sentence: 'First and last name changed places',
      rarity: 'names',
      usual: { m: 0.01, u: 0.00005 },
    },
    {
      key: 'nick',
      when: { all: [nick, family] },
      sentence: 'The same last name, and one first name is short for the other',
      rarity: 'family',
      usual: { m: 0.06, u: 0.0003 },
    },
    {
      key: 'given_slip',
      when: { all: [family, givenSlip] },
      sentence: 'The same last name, first name spelled alike',
      rarity: 'family',
      usual: { m: 0.07, u: 0.0003 },
    },
    {
      key: 'family_slip',
      when: { all: [{ any: [given, nick] }, familySlip] },
      sentence: 'The same first name, last name spelled alike',
      rarity: 'given',
      usual: { m: 0.08, u: 0.0004 },
    },
    {
      key: 'slips',
      when: { all: [givenSlip, familySlip] },
      sentence: 'Both names spelled alike',
      usual: { m: 0.03, u: 0.0003 },
    },
    {
      key: 'most_words',
      when: { overlap: 'names', least: 650 },
      sentence: 'Nearly all words of the name in common',
      rarity: 'names',
      usual: { m: 0.04, u: 0.0003 },
    },
    {
      key: 'initial',
      when: { all: [family, { same: 'first' }, without('long_given')] },
      sentence: 'The same last name, and the initial fits the first name',
      rarity: 'family',
      usual: { m: 0.03, u: 0.0003 },
    },
    {
      key: 'sounds',
      when: { all: [{ same: 'given_sound' }, { any: [family, familySlip, { same: 'family_sound' }] }] },
      sentence: 'The first name sounds alike, the last name is spelled alike',
      usual: { m: 0.03, u: 0.0003 },
    },
    {
      key: 'covers',
      when: { all: [{ covers: 'names', least: 950 }, { known: 'given' }, { known: 'family' }] },
      sentence: 'One name holds all words of the other',
      rarity: 'names',
      usual: { m: 0.03, u: 0.001 },
    },
    {
      key: 'family_only',
      when: { all: [family, without('given')] },
      sentence: 'The same last name, no first name to compare',
      rarity: 'family',
      usual: { m: 0.03, u: 0.002 },
    },
    {
      key: 'given_only',
      when: { all: [given, without('family')] },
      sentence: 'The same first name, no last name to compare',
      rarity: 'given',
      usual: { m: 0.03, u: 0.004 },
    },
    {
      key: 'family',
      when: family,
      sentence: 'The same last name, another first name',
      rarity: 'family',
      usual: { m: 0.008, u: 0.005 },
    },
    {
      key: 'given',
      when: { any: [given, nick] },
      sentence: 'The same first name, another last name',
      rarity: 'given',
      usual: { m: 0.02, u: 0.01 },
    },
    {
      key: 'some_words',
      when: { overlap: 'names', least: 300 },
      sentence: 'Some words of the name in common',
      rarity: 'names',
      usual: { m: 0.03, u: 0.001 },
    },
    {
      key: 'part',
      when: { any: [givenSlip, familySlip] },
      sentence: 'Part of the name spelled alike',
      usual: { m: 0.01, u: 0.01 },
    },
    {
      key: 'words',
      when: { same: 'names' },
      sentence: 'A word of the name in common',
      rarity: 'names',
      usual: { m: 0.01, u: 0.01 },
    },
  ],
}

/** Persons by name, if the columns hold one. */
export function comparePersons(columns: readonly MatchColumn[], subject: Subject): PlanPart[] {
  if (subject === 'organisation') return []
  if (!columns.some(({ kind }) => kind === 'given_name' || kind === 'family_name' || kind === 'full_name')) return []
  const features = {
    given: 'text',
    nick: 'text',
    family: 'text',
    full: 'text',
    names: 'list',
    given_sound: 'text',
    first: 'text',
    long_given: 'text',
    name_latin: 'text',
    name_other: 'text',
    nicks: 'list',
    family_sound: 'text',
  } as const
  return [{ features, comparisons: [nameOfPerson] }, compareBearers(columns)]
}
