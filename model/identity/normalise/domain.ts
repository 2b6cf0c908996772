import { parse } from 'tldts'
import { asciiHost } from './email'
import { freeMailHosts } from './free-mail-hosts'
import { sharedHosts } from './shared-hosts'

/** A registrable domain. Free mail and shared hosts are of many strangers: they never speak for one organisation. */
export type Domain = { value: string; isFreeMail: boolean; isSharedHost: boolean }

/**
 * The domain somebody can register (public suffix list, private part included), of an address, a host name or a URL:
 * `https://www.halden.example/x` gives `halden.example`. In ASCII form. Null where there is none.
 */
export function normaliseDomain(raw: string): Domain | null {
  if (raw.length > 2_000) return null
  const found = parse(raw.trim().toLowerCase(), { allowPrivateDomains: true })
  if (!found.domain || found.isIp) return null
  // The ASCII form may have lost what cannot be seen, and with it a label: it is read again.
  const value = parse(asciiHost(found.domain.normalize('NFKC')), { allowPrivateDomains: true }).domain ?? ''
  return value === '' ? null : { value, isFreeMail: isFreeMail(value), isSharedHost: sharedHosts.has(value) }
}

/** Does a provider give mailboxes at this host to anybody? Stand-ins under `.example` count as their provider. */
export function isFreeMail(host: string): boolean {
  return freeMailHosts.has(host) || (host.endsWith('.example') && freeMailHosts.has(`${host.slice(0, -8)}.com`))
}
