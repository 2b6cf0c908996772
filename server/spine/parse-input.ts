import type { z } from 'zod'
import { badInput } from '@/lib/errors'

/** Parses what a caller sent. Throws a sentence with the place of each mistake; nothing is repaired or dropped. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) fields[issue.path.join('.') || 'input'] ??= issue.message
  const [first] = Object.entries(fields)
  throw badInput(first ? `${first[0]}: ${first[1]}` : 'The input could not be read.', fields)
}
