import { RowFault } from '@/model/sources/row-fault'
import { limits } from './limits'
import { strictJson } from './strict-json'

/**
 * One JSON object, exactly as sent, or why not. What prints back to the same text had no key twice and no number
 * beyond what arithmetic keeps; only other spellings need the slow look.
 */
export function parseJsonLine(text: string): Record<string, unknown> | RowFault {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const found = strictJson(text, limits.jsonDepth)
    return found instanceof RowFault ? found : new RowFault(null, 'is not JSON')
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return new RowFault(null, 'must be a JSON object')
  const suspicious = text.includes('\\u') || text.includes('__proto__') || nests(text)
  if (suspicious || JSON.stringify(value) !== text) {
    const found = strictJson(text, limits.jsonDepth)
    if (found instanceof RowFault) return found
  }
  return value as Record<string, unknown>
}

/** Could the text nest deeper than allowed? Counts brackets only, so it may say yes too often, never no too often. */
function nests(text: string): boolean {
  let open = 0
  for (let at = nextBracket(text, 0); at >= 0 && open <= limits.jsonDepth; at = nextBracket(text, at + 1)) open++
  return open > limits.jsonDepth
}

function nextBracket(text: string, from: number): number {
  const brace = text.indexOf('{', from)
  const bracket = text.indexOf('[', from)
  return brace < 0 ? bracket : bracket < 0 ? brace : Math.min(brace, bracket)
}
