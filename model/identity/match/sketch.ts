import { trigramsOf } from './trigrams'

/** Of each value its length in code points and a bit for each letter that occurs, made when first asked for. */
export class LetterSketches {
  private readonly lengths: Int32Array
  private readonly masks: Int32Array

  constructor(private readonly values: readonly string[]) {
    this.lengths = new Int32Array(values.length)
    this.masks = new Int32Array(values.length)
  }

  length(id: number): number {
    const known = this.lengths[id] ?? 0
    return known === 0 ? this.make(id) : known
  }

  /** Whether the edits between two values may be as few: a letter that only one side has must be changed or dropped. */
  mayBeNear(x: number, y: number, edits: number): boolean {
    const longer = this.length(x) - this.length(y)
    if (longer > edits || -longer > edits) return false
    const a = this.masks[x] ?? 0
    const b = this.masks[y] ?? 0
    return a === b || (bitsIn(a & ~b) <= edits && bitsIn(b & ~a) <= edits)
  }

  private make(id: number): number {
    let [length, mask] = [0, 0]
    for (const letter of this.values[id] ?? '') {
      mask |= 1 << ((letter.codePointAt(0) ?? 0) & 31)
      length++
    }
    this.masks[id] = mask
    this.lengths[id] = length
    return length
  }
}

/** Of each value its trigrams as ascending numbers, and a bit of 64 for each that occurs, made when first asked for. */
export class TrigramSketches {
  private readonly counts: Int32Array
  private readonly low: Int32Array
  private readonly high: Int32Array
  private readonly numbers: (Int32Array | undefined)[] = []
  private readonly known = new Map<string, number>()

  constructor(private readonly values: readonly string[]) {
    this.counts = new Int32Array(values.length).fill(-1)
    this.low = new Int32Array(values.length)
    this.high = new Int32Array(values.length)
  }

  /** Whether the similarity may be as much: a trigram that only one side has cannot be in common. */
  mayBeAlike(x: number, y: number, least: number): boolean {
    const p = this.count(x)
    const q = this.count(y)
    if (1000 * (p < q ? p : q) < (least - 1) * (p < q ? q : p)) return false
    const [a, b, c, d] = [this.low[x] ?? 0, this.low[y] ?? 0, this.high[x] ?? 0, this.high[y] ?? 0]
    const left = p - bitsIn(a & ~b) - bitsIn(c & ~d)
    const right = q - bitsIn(b & ~a) - bitsIn(d & ~c)
    const common = left < right ? left : right
    return common > 0 && 1000 * common >= (least - 1) * (p + q - common)
  }

  of(id: number): Int32Array {
    this.count(id)
    return this.numbers[id] ?? new Int32Array(0)
  }

  private count(id: number): number {
    const known = this.counts[id] ?? 0
    return known < 0 ? this.make(id) : known
  }

  private make(id: number): number {
    const value = this.values[id] ?? ''
    const numbers =
      plainTrigrams(value) ?? Int32Array.from(trigramsOf(value), (trigram) => this.numberOf(trigram)).sort()
    let [low, high] = [0, 0]
    for (const number of numbers) {
      const bit = Math.imul(number, 0x9e3779b1) >>> 26
      if (bit < 32) low |= 1 << bit
      else high |= 1 << (bit - 32)
    }
    this.numbers[id] = numbers
    this.low[id] = low
    this.high[id] = high
    this.counts[id] = numbers.length
    return numbers.length
  }

  private numberOf(trigram: string): number {
    const found = this.known.get(trigram)
    if (found !== undefined) return found
    const codes = [...trigram].map((letter) => letter.codePointAt(0) ?? 0)
    const number = codes.every((code) => code < 128)
      ? codes.reduce((all, code) => (all << 7) | code, 0)
      : plainNumbers + this.known.size
    this.known.set(trigram, number)
    return number
  }
}

/** Trigrams of ASCII are numbered by their letters, seven bits each; all others from here on. */
const plainNumbers = 2 ** 21
const blank = 32

/** Trigrams of a value of small ASCII letters, digits and blanks without building texts; null for any other value. */
function plainTrigrams(value: string): Int32Array | null {
  const found: number[] = []
  let [first, second] = [blank, blank]
  for (let at = 0; at <= value.length; at++) {
    const code = at < value.length ? value.charCodeAt(at) : blank
    const letter = (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
    if (!letter && code !== blank) return null
    if (letter) {
      found.push((first << 14) | (second << 7) | code)
      first = second
      second = code
    } else if (second !== blank) {
      found.push((first << 14) | (second << 7) | blank)
      first = blank
      second = blank
    }
  }
  const sorted = Int32Array.from(found).sort()
  return sorted.filter((number, at) => at === 0 || number !== sorted[at - 1])
}

/** How many bits of a 32-bit number are set. */
function bitsIn(number: number): number {
  let bits = number - ((number >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
