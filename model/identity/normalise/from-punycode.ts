/** A label of a host name as people read it: `xn--bcher-kva` gives `bücher` (RFC 3492). What cannot be decoded stays as it is. */
export function fromPunycode(label: string): string {
  if (!label.startsWith('xn--') || label.length > 63) return label
  const text = label.slice(4)
  const dash = text.lastIndexOf('-')
  const output = dash > 0 ? [...text.slice(0, dash)].map((letter) => letter.codePointAt(0) ?? 0) : []
  let [code, at, bias] = [128, 0, 72]
  for (let index = dash > 0 ? dash + 1 : 0; index < text.length; ) {
    const before = at
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = digitOf(text.charCodeAt(index++))
      if (digit < 0) return label
      at += digit * weight
      const least = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
      if (digit < least) break
      weight *= 36 - least
    }
    const length = output.length + 1
    bias = adapt(at - before, length, before === 0)
    code += Math.floor(at / length)
    at %= length
    if (code > 0x10ffff) return label
    output.splice(at++, 0, code)
  }
  return String.fromCodePoint(...output)
}

function digitOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97
  return code >= 48 && code <= 57 ? code - 22 : -1
}

function adapt(delta: number, length: number, first: boolean): number {
  let rest = first ? Math.floor(delta / 700) : delta >> 1
  rest += Math.floor(rest / length)
  let k = 0
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35)
  return k + Math.floor((36 * rest) / (rest + 38))
}
