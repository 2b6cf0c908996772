import type { Condition, Level } from '../level'
import { columnLabel, featureName } from '../feature-name'
import type { MatchColumn, PlanPart } from '../plan'

const level = (key: string, when: Condition, sentence: string, m: number, u: number, rarity?: string): Level =>
  rarity === undefined ? { key, when, sentence, usual: { m, u } } : { key, when, sentence, usual: { m, u }, rarity }

/** An id: nearly proof where equal, and telling where not. */
export function compareId(column: MatchColumn): PlanPart {
  const name = featureName(column)
  const levels = [
    level('same', { same: name }, 'Same; {count} records have it', 0.85, 0.0002, name),
    level('slip', { near: name, edits: 1, from: 6 }, 'One character differs', 0.06, 0.0005),
  ]
  const comparison = { key: name, label: columnLabel(column), needs: [name], levels, otherwise: 'Different' }
  return { features: { [name]: column.many ? 'list' : 'text' }, comparisons: [comparison] }
}

/** A day: equal, day and month changed places, one digit off, another year, or near. */
export function compareDate(column: MatchColumn): PlanPart {
  const name = featureName(column)
  const [swapped, sorted, year] = [`${name}_swapped`, `${name}_sorted`, `${name}_year`]
  const [inYear, day] = [`${name}_in_year`, `${name}_day`]
  const levels = [
    level('same', { same: name }, 'The same day; {count} records have it', 0.75, 0.0004, name),
    level('swapped', { crossed: [name, swapped] }, 'Day and month changed places', 0.03, 0.0003),
    level('slip', { near: name, edits: 1, from: 8 }, 'One digit differs', 0.08, 0.004),
    level(
      'other_year',
      { all: [{ same: inYear }, { apart: year, most: 10 }] },
      'The same day of another year',
      0.03,
      0.003,
    ),
    level('days', { apart: day, most: 31 }, 'Less than a month apart', 0.02, 0.002),
    level(
      'two_slips',
      {
        any: [
          { near: name, edits: 2, from: 8 },
          {
            all: [
              { apart: year, most: 10 },
              { near: sorted, edits: 1, from: 8 },
            ],
          },
        ],
      },
      'Two slips, such as a digit and day and month',
      0.03,
      0.03,
    ),
    level('same_year', { same: year }, 'The same year', 0.03, 0.02, year),
    level('near_year', { apart: year, most: 2 }, 'A year or two apart', 0.01, 0.05),
  ]
  const comparison = {
    key: name,
    label: columnLabel(column),
    needs: [name],
    levels,
    otherwise: 'Different days',
    shows: [name],
  }
  const features = {
    [name]: 'text',
    [swapped]: 'text',
    [sorted]: 'text',
    [inYear]: 'text',
    [year]: 'number',
    [day]: 'number',
  } as const
  return { features, comparisons: [comparison] }
}

/** One of a few values: a little for, or a little against. */
export function compareCategory(column: MatchColumn): PlanPart {
  const name = featureName(column)
  const levels = [level('same', { same: name }, 'Same; {count} records have it', 0.85, 0.3, name)]
  const comparison = { key: name, label: columnLabel(column), needs: [name], levels, otherwise: 'Different' }
  return { features: { [name]: column.many ? 'list' : 'text' }, comparisons: [comparison] }
}

/** Free text by its words. */
export function compareText(column: MatchColumn): PlanPart {
  const name = featureName(column)
  const words = `${name}_words`
  const levels = [
    level('same', { same: name }, 'Same; {count} records have it', 0.5, 0.001, name),
    level('most', { overlap: words, least: 800 }, 'Nearly the same words', 0.12, 0.001, words),
    level('alike', { alike: name, least: 700 }, 'Spelled alike', 0.08, 0.001),
    level('covers', { covers: words, least: 900 }, 'One says all that the other says', 0.1, 0.004, words),
    level('half', { overlap: words, least: 400 }, 'Many words in common', 0.08, 0.004, words),
    level('near', { alike: name, least: 450 }, 'Spelled somewhat alike', 0.03, 0.005),
    level('some', { overlap: words, least: 150 }, 'Some words in common', 0.04, 0.03, words),
  ]
  const comparison = {
    key: name,
    label: columnLabel(column),
    needs: [name],
    levels,
    otherwise: 'Different',
    shows: [name],
  }
  return { features: { [name]: 'text', [words]: 'list' }, comparisons: [comparison] }
}
