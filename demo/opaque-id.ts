const alphabet = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** An id such as `sub_4kQ2Lm`: the number scrambled one-to-one within 32 bits, so equal numbers give equal ids and others never meet. */
export function opaqueId(prefix: string, number: number): string {
  let n = Math.imul(number + prefix.length, 0x9e3779b1)
  n = Math.imul(n ^ (n >>> 16), 0x85ebca6b)
  n = (n ^ (n >>> 13)) >>> 0
  let text = ''
  for (let i = 0; i < 6; i++) {
    text = (alphabet[n % alphabet.length] ?? '0') + text
    n = Math.floor(n / alphabet.length)
  }
  return `${prefix}${text}`
}
