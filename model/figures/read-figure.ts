import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { type Figure, type FigureArgument, figureTypes } from './figure'

/**
 * The arguments of a figure by name, from the parts of its reference. Throws bad-input where one is missing, too many, or
 * not what the figure takes.
 */
export function readFigureArguments(figure: Figure, parts: readonly string[]): Record<string, string> {
  const takes = figure.takes ?? []
  if (parts.length !== takes.length) throw badInput('There is no receipt of that name.')
  return Object.fromEntries(takes.map((taken, at) => [taken.name, readOne(taken, parts[at] ?? '')]))
}

function readOne({ type, oneOf }: FigureArgument, text: string): string {
  const fits = oneOf
    ? oneOf.includes(text)
    : figureTypes[type].pattern.test(text) && (type !== 'day' || z.iso.date().safeParse(text).success)
  if (!fits) throw badInput('There is no receipt of that name.')
  return text
}

/** A piece of a figure's text: SQL as it stands, or the value to bind in its place with the type it is cast to. */
export type FigurePiece = { text: string } | { value: string; cast: string }

/** Cuts a figure's text where values go, with what goes there. `me` is who asks, null for nobody. */
export function figurePieces(
  figure: Figure,
  given: Readonly<Record<string, string>>,
  asked: { now: string; me: string | null },
): FigurePiece[] {
  const casts = new Map((figure.takes ?? []).map((taken) => [taken.name, figureTypes[taken.type].cast as string]))
  const known: Record<string, { value: string; cast: string }> = {
    day: { value: asked.now.slice(0, 10), cast: 'date' },
    now: { value: asked.now, cast: 'timestamptz' },
    me: { value: asked.me ?? '00000000-0000-0000-0000-000000000000', cast: 'uuid' },
    ...Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, { value, cast: casts.get(name) ?? 'text' }]),
    ),
  }
  return figure.sql
    .trim()
    .split(/(?<!:):([a-z]\w*)/)
    .map((part, at) => {
      if (at % 2 === 0) return { text: part }
      const value = known[part]
      if (!value) throw new Error(`The figure ${figure.key} names :${part}, which it does not take.`)
      return value
    })
}

/** The text with its values written out, so that it runs by hand as it stands. */
export const figureSqlShown = (pieces: readonly FigurePiece[]): string =>
  pieces
    .map((piece) => ('text' in piece ? piece.text : `${piece.cast} '${piece.value.replaceAll("'", "''")}'`))
    .join('')

/** The reference of a figure with its arguments. */
export const figureReference = (figure: Figure, ...given: readonly string[]): string =>
  ['figure', figure.key, ...given].join(':')
