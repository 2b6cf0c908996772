import { createHash } from 'node:crypto'

const NAMESPACE = Buffer.from('6b6974682d696473a000636f66666565', 'hex')

/** Deterministic UUID (RFC 9562 version 5) of the given parts; the same parts always give the same id. */
export function uuid5(...parts: readonly string[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(parts.join('\u0000')).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
