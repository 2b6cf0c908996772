import { luhn, mod97, vatRules } from './vat-rules'

/** Null: not of this form, or of a country whose rule is not known. */
type Check = (value: string) => boolean | null

const vat: Check = (value) => {
  const key = value.slice(0, 2)
  const rule = vatRules[key === 'GR' ? 'EL' : key]
  if (!rule) return null
  const [form, holds] = rule
  return form.test(value.slice(2)) ? holds(value.slice(2)) : null
}

const lettersAsNumbers = (text: string) => text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))

/** ISO 13616: the first four characters go behind, letters count from 10, remainder by 97 is 1. */
const iban: Check = (value) =>
  /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(value)
    ? mod97(lettersAsNumbers(value.slice(4) + value.slice(0, 4))) === 1
    : null

/** ISO 17442: twenty characters, remainder by 97 is 1. */
const lei: Check = (value) =>
  /^[A-Z0-9]{18}\d{2}$/.test(value) && !/^\d+$/.test(value) ? mod97(lettersAsNumbers(value)) === 1 : null

const gstinLetters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const gstin: Check = (value) => {
  if (!/^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/.test(value)) return null
  let sum = 0
  for (let i = 0; i < 14; i++) {
    const product = gstinLetters.indexOf(value[i] ?? '') * (i % 2 === 0 ? 1 : 2)
    sum += Math.floor(product / 36) + (product % 36)
  }
  return gstinLetters[(36 - (sum % 36)) % 36] === value[14]
}

const uen: Check = (value) =>
  /^(\d{8}[A-Z]|(19|20)\d{7}[A-Z]|[TSR]\d{2}[A-Z]{2}\d{4}[A-Z])$/.test(value) ? true : null

/** Prefixes of campuses that are not given out are not known here: only the form is looked at. */
const ein: Check = (value) =>
  /^\d{9}$/.test(value) ? !/^(00|07|08|09|17|18|19|28|29|49|69|70|78|79|89)/.test(value) : null

const ssn: Check = (value) =>
  /^\d{9}$/.test(value) ? !/^(000|666|9)/.test(value) && value.slice(3, 5) !== '00' && value.slice(5) !== '0000' : null

const card: Check = (value) => (/^\d{12,19}$/.test(value) ? luhn(value) : null)

/** What an official number must satisfy, by kind. */
export const checkRules = { vat, iban, lei, gstin, uen, ein, ssn, luhn: card } as const satisfies Record<string, Check>
