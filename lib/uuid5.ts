import { hash } from 'node:crypto'

const namespace = Buffer.from('6b6974682d696473a000636f66666565', 'hex')
let scratch = Buffer.alloc(512)
namespace.copy(scratch)

/** Deterministic UUID (RFC 9562 version 5) of the given parts; the same parts always give the same id. */
export function uuid5(...parts: readonly string[]): string {
  const text = parts.join('\u0000')
  if (scratch.length < 16 + text.length * 3) {
    scratch = Buffer.alloc(16 + text.length * 3)
    namespace.copy(scratch)
  }
  const length = 16 + scratch.write(text, 16, 'utf8')
  const hex = hash('sha1', scratch.subarray(0, length), 'hex')
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) & 3]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
