import { RowFault } from '@/model/sources/row-fault'

class Stop extends Error {}

const space = /[ \t\n\r]*/y
const number = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y
const string = /"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const literal = /true|false|null/y

/**
 * Reads JSON by RFC 8259 and refuses what a lenient reader would bend: a key twice in one object, `__proto__`, nesting
 * beyond `most`, numbers that arithmetic would round, characters Postgres cannot hold. Null when the text is sound.
 */
export function strictJson(text: string, most: number): RowFault | null {
  let at = 0
  const stop = (reason: string): never => {
    throw new Stop(`${reason}, at character ${at + 1}`)
  }
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found) return null
    at = pattern.lastIndex
    return found[0]
  }
  const skip = () => void match(space)
  const readString = (): string => {
    const found = match(string)
    if (found === null) return stop('is not JSON: a text is expected or not closed')
    const value = textOf(found)
    if (value === null) return stop('holds a bare control character in a text')
    if (!value.isWellFormed()) return stop('holds half of a surrogate pair')
    if (value.includes('\u0000')) return stop('holds a NUL character')
    return value
  }
  const readNumber = () => {
    const found = match(number)
    if (found === null) return stop('is not JSON')
    const value = Number(found)
    if (!Number.isFinite(value)) stop('holds a number too large to keep')
    if (/^-?\d+$/.test(found) && !Number.isSafeInteger(value))
      stop('holds a whole number beyond 2^53, which would be rounded')
  }
  const readMembers = (depth: number) => {
    const keys = new Set<string>()
    for (let first = true; ; first = false) {
      skip()
      if (first && text[at] === '}') break
      const key = readString()
      if (key === '__proto__') stop('holds the key __proto__')
      if (keys.has(key)) stop(`holds the key ${key.slice(0, 60)} twice`)
      keys.add(key)
      skip()
      if (text[at] !== ':') stop('is not JSON: a colon is expected')
      at++
      readValue(depth)
      if (text[at] === '}') break
      if (text[at] !== ',') stop('is not JSON: a comma or a closing brace is expected')
      at++
    }
    at++
  }
  const readItems = (depth: number) => {
    for (let first = true; ; first = false) {
      skip()
      if (first && text[at] === ']') break
      readValue(depth)
      if (text[at] === ']') break
      if (text[at] !== ',') stop('is not JSON: a comma or a closing bracket is expected')
      at++
    }
    at++
  }
  const readValue = (depth: number) => {
    if (depth > most) stop(`nests deeper than ${most}`)
    skip()
    const start = text[at]
    if (start === '{' || start === '[') {
      at++
      if (start === '{') readMembers(depth + 1)
      else readItems(depth + 1)
    } else if (start === '"') readString()
    else if (match(literal) === null) readNumber()
    skip()
  }
  try {
    readValue(0)
    if (at < text.length) stop('is not JSON: something follows the object')
    return null
  } catch (error) {
    if (error instanceof Stop) return new RowFault(null, error.message)
    throw error
  }
}

/** The text of a JSON string; null where a bare control character stands in it. */
function textOf(json: string): string | null {
  try {
    return String(JSON.parse(json))
  } catch {
    return null
  }
}
