import { Fault } from './fault'

const local = /^[^\s@"(),:;<>[\\\]\p{Cc}\p{Cf}\p{Cs}]+$/u
const host = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/
const hidden = /[\p{Cc}\p{Cf}]/u

/** An e-mail address as systems compare it: NFKC, lower case, the domain in its ASCII form. Checked after that, never before. */
export function parseEmail(raw: unknown): string | Fault {
  if (typeof raw !== 'string') return new Fault('must be an e-mail address')
  if (hidden.test(raw)) return new Fault('is an e-mail address with an invisible character in it')
  const text = raw.trim().normalize('NFKC').toLowerCase()
  const at = text.lastIndexOf('@')
  if (at < 1) return new Fault('is not an e-mail address: there is no name before an @')
  const name = text.slice(0, at)
  const domain = toAscii(text.slice(at + 1))
  if (name.length > 64 || !local.test(name) || name.startsWith('.') || name.endsWith('.') || name.includes('..')) {
    return new Fault('is not an e-mail address: the part before the @ is not allowed')
  }
  if (!host.test(domain) || /\.\d+$/.test(domain))
    return new Fault('is not an e-mail address: the part after the @ is not a domain')
  return `${name}@${domain}`
}

/** A domain in its ASCII form; empty where there is none. */
function toAscii(domain: string): string {
  const address = /[%/?#:@\\[\]\s]/.test(domain) ? '' : `http://${domain}`
  return URL.canParse(address) ? new URL(address).hostname : ''
}
