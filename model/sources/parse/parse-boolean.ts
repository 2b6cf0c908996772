import { Fault } from './fault'

const words: Readonly<Record<string, boolean>> = {
  true: true,
  false: false,
  TRUE: true,
  FALSE: false,
  '1': true,
  '0': false,
}

/** True or false, as JSON or as the words exports use for it. */
export function parseBoolean(raw: unknown): boolean | Fault {
  if (typeof raw === 'boolean') return raw
  if (typeof raw === 'string' && Object.hasOwn(words, raw)) return words[raw] ?? false
  return new Fault('must be true or false')
}
