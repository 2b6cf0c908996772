import { Fault } from './fault'
import { parseText } from './parse-text'

/** Several ids separated by semicolons or commas, each once. */
export function parseIds(raw: unknown): string[] | Fault {
  const text = parseText(raw)
  if (text instanceof Fault) return text
  return [
    ...new Set(
      text
        .split(/[;,]/)
        .map((id) => id.trim())
        .filter(Boolean),
    ),
  ]
}
