import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allFigures } from './all-figures'
import { type Figure, figureReaders, figureTypes } from './figure'
import { figurePieces, figureReference, figureSqlShown, readFigureArguments } from './read-figure'

const notFigures = new Set(['figure', 'all-figures', 'read-figure', 'tally-reference'])
const asked = { now: '2026-11-22T09:00:00.000Z', me: null }
const some = { day: '2026-10-01', id: '00000000-0000-4000-8000-000000000001', word: 'word', number: '3' }
const given = (figure: Figure) => (figure.takes ?? []).map(({ type, oneOf }) => oneOf?.[0] ?? some[type])

it('lists every figure file once, under its own name', () => {
  const files = readdirSync(import.meta.dirname).map((file) => file.replace(/(\.test)?\.ts$/, ''))
  const keys = [...new Set(files)].filter((file) => !notFigures.has(file))
  expect(allFigures.map((figure) => figure.key).sort()).toEqual(keys.sort())
})

describe.each(allFigures.map((figure) => [figure.key, figure as Figure] as const))('%s', (_, figure) => {
  const args = readFigureArguments(figure, given(figure))

  it('says what it counts, and who may see it', () => {
    for (const text of [figure.meaning, ...figure.caveats]) expect(text).toMatch(/^[A-Z].*\.$/)
    expect(figureReaders(figure).length).toBeGreaterThan(0)
  })

  it('names only what it takes, and all of it', () => {
    const shown = figureSqlShown(figurePieces(figure, args, asked))
    expect(shown).not.toMatch(/(?<!:):[a-z]/)
    for (const { name } of figure.takes ?? []) expect(figure.sql).toMatch(new RegExp(`:${name}\\b`))
    expect(figure.drill(args)).toMatch(/^\//)
  })

  it('refuses what it does not take', () => {
    const [, , ...parts] = figureReference(figure, ...given(figure)).split(':')
    expect(() => readFigureArguments(figure, [...parts, 'more'])).toThrow()
    for (const at of parts.keys())
      expect(() => readFigureArguments(figure, parts.with(at, "x'; drop table event; --"))).toThrow()
  })
})

it('writes a value out so that nothing of it is read as SQL', () => {
  const figure: Figure = {
    ...(allFigures[0] as Figure),
    takes: [{ name: 'of', type: 'word', means: '' }],
    sql: 'select :of',
  }
  expect(figureSqlShown(figurePieces(figure, { of: "a'b" }, asked))).toBe("select text 'a''b'")
  expect(figureTypes.day.pattern.test('2026-13-01')).toBe(false)
  expect(() =>
    readFigureArguments({ ...figure, takes: [{ name: 'day', type: 'day', means: '' }] }, ['2026-02-30']),
  ).toThrow()
})
