import { z } from 'zod'
import { badInput } from '@/lib/errors'

/** A place in a list: the sort value of a row as text (null where it has none) and its id. */
const shape = z.strictObject({ sort: z.string(), value: z.string().nullable(), id: z.uuid() })

export type Cursor = z.infer<typeof shape>

/** The place as it stands in the URL. */
export const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** Reads a place from the URL. Throws bad-input when it was not made by this list in this order. */
export function readCursor(text: string, sort: string): Cursor {
  const parsed = shape.safeParse(openJson(text))
  if (!parsed.success || parsed.data.sort !== sort) {
    throw badInput('This page of the list does not exist in this order. Start again from the first page.')
  }
  return parsed.data
}

function openJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
