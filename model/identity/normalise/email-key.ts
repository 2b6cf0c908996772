type Provider = { dots: boolean; domain: string }

const google = { dots: true, domain: 'gmail.com' }
const plain = (domain: string) => ({ dots: false, domain })

/** Providers known to deliver several spellings to one mailbox. */
const providers: Readonly<Record<string, Provider>> = {
  'gmail.com': google,
  'googlemail.com': google,
  'outlook.com': plain('outlook.com'),
  'hotmail.com': plain('hotmail.com'),
  'icloud.com': plain('icloud.com'),
  'me.com': plain('icloud.com'),
  'proton.me': plain('proton.me'),
  'protonmail.com': plain('proton.me'),
  'fastmail.com': plain('fastmail.com'),
}

/**
 * The mailbox an address reaches by its provider's rules (dots and plus tags), as weaker evidence than the address.
 * Domains under `.example` that stand for a known provider follow the same rules. Null where no rule is known.
 */
export function emailKey(address: string): string | null {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  const name = domain.endsWith('.example') ? `${domain.slice(0, -8)}.com` : domain
  const provider = Object.hasOwn(providers, name) ? providers[name] : undefined
  if (!provider) return null
  const bare = address.slice(0, at).split('+')[0] ?? ''
  const local = provider.dots ? bare.replaceAll('.', '') : bare
  return local ? `${local}@${name === domain ? provider.domain : domain}` : null
}
