import { normaliseDomain } from '../../identity/normalise/domain'
import { Fault } from './fault'

/** The domain somebody can register, of an address, a host name or a URL: `https://www.halden.example/x` gives `halden.example`. */
export function parseDomain(raw: unknown): string | Fault {
  if (typeof raw !== 'string') return new Fault('must be a web domain')
  return normaliseDomain(raw)?.value ?? new Fault('is not a web domain')
}

/** Several domains separated by spaces, commas or semicolons, each once, in the order given. */
export function parseDomains(raw: unknown): string[] | Fault {
  if (typeof raw !== 'string') return new Fault('must be web domains')
  const domains: string[] = []
  for (const part of raw.split(/[\s,;]+/).filter(Boolean)) {
    const domain = parseDomain(part)
    if (domain instanceof Fault) return domain
    if (!domains.includes(domain)) domains.push(domain)
  }
  return domains
}
