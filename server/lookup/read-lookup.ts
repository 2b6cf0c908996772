import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { foldText } from '@/lib/fold-text'
import { type Grain, grains } from '@/model/grains'

/** What a scrap of text may mean. `patterns` are normalised identifier values to look for, whole or in part. */
export type LookupReading = {
  text: string
  folded: string
  code: { grain: Grain; number: number } | null
  uuid: string | null
  patterns: string[]
  /** As a document number or external id, as typed. */
  external: string
}

/**
 * Reads what somebody typed: a readable code, a record or entity id, a phone in any format, part of an e-mail, an
 * external id, or a name. National numbers are taken as the given country's.
 */
export function readLookup(typed: string, country: 'GB' = 'GB'): LookupReading {
  const text = typed.normalize('NFKC').replace(/\p{C}/gu, '').trim()
  const patterns = new Set<string>()
  if (text.length >= 2 && !/\s/.test(text)) {
    patterns.add(text)
    patterns.add(text.toLowerCase())
  }
  for (const phone of phonePatterns(text, country)) patterns.add(phone)
  return {
    text,
    folded: foldText(text),
    code: readCode(text),
    uuid: readUuid(text),
    patterns: [...patterns],
    external: text,
  }
}

function readCode(text: string): LookupReading['code'] {
  const match = /^([ACPHV])-?(\d{1,9})$/i.exec(text)
  const grain = (Object.keys(grains) as Grain[]).find((one) => grains[one].letter === match?.[1]?.toUpperCase())
  return match && grain ? { grain, number: Number(match[2]) } : null
}

const readUuid = (text: string) =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : null

/** The international form, and the digits without country code and trunk zero, which is how people quote numbers. */
function phonePatterns(text: string, country: 'GB'): string[] {
  if (!/^[+\d\s().\-/]{5,30}$/.test(text)) return []
  const digits = text.replace(/\D/g, '')
  if (digits.length < 5) return []
  const parsed = parsePhoneNumberFromString(text, country)
  const national = digits.replace(/^(00)?0*/, '')
  return [
    ...(parsed?.isPossible() ? [parsed.number, parsed.nationalNumber] : []),
    ...(national.length >= 5 ? [national] : []),
  ]
}
