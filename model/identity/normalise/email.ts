import { emailKey } from './email-key'

/** An address as it is compared. `key` is the mailbox by its provider's rules, weaker; where no rule is known it is the address. */
export type Email = { value: string; key: string; local: string; host: string }

const localForm = /^[^\s@"(),:;<>[\\\]\p{Cc}\p{Cf}\p{Cs}]+$/u
const hostForm = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/
const hidden = /[\p{Cc}\p{Cf}]/u

/** An e-mail address in NFKC, lower case, its domain in ASCII form; null where it is none. Checked after normalising, never before. */
export function normaliseEmail(raw: string): Email | null {
  const found = readEmail(raw)
  return 'fault' in found ? null : found
}

/** The same, with the reason where it is no address. The reason never holds the address. */
export function readEmail(raw: string): Email | { fault: string } {
  if (raw.length > 1_000) return { fault: 'is too long for an e-mail address' }
  if (hidden.test(raw)) return { fault: 'is an e-mail address with an invisible character in it' }
  const text = raw.trim().normalize('NFKC').toLowerCase().normalize('NFKC').trim()
  const at = text.lastIndexOf('@')
  if (at < 1) return { fault: 'is not an e-mail address: there is no name before an @' }
  const local = text.slice(0, at)
  const host = asciiHost(text.slice(at + 1))
  if (
    local.length > 64 ||
    !localForm.test(local) ||
    local.startsWith('.') ||
    local.endsWith('.') ||
    local.includes('..')
  )
    return { fault: 'is not an e-mail address: the part before the @ is not allowed' }
  if (!hostForm.test(host) || /\.(\d+|0x[0-9a-f]*)$/.test(host))
    return { fault: 'is not an e-mail address: the part after the @ is not a domain' }
  const value = `${local}@${host}`
  return { value, key: emailKey(value) ?? value, local, host }
}

/**
 * Was it written with letters that only look like others: full width, ligatures, styled letters? Such an address is
 * read as the one it looks like, but proves nothing by itself.
 */
export const isStyledEmail = (raw: string): boolean =>
  raw.includes('。') || raw.trim().normalize('NFKC').normalize('NFC') !== raw.trim().normalize('NFC')

const plainHost = /^[a-z0-9.-]+$/

/** A host name in its ASCII form (IDNA); empty where there is none. */
export function asciiHost(host: string): string {
  if (plainHost.test(host) && !host.includes('xn--')) return host
  const address = /[%/?#:@\\[\]\s]/.test(host) ? '' : `http://${host}`
  return URL.canParse(address) ? new URL(address).hostname : ''
}
