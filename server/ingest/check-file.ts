import { isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import { badInput } from '@/lib/errors'

const chunkBytes = 4 << 20

/**
 * Looks through a file before its first row is read: it must be there, hold something, be text and be UTF-8 throughout.
 * Returns its size in bytes. Throws a sentence that names the line, and what the file looks like instead.
 */
export async function checkFile(path: string): Promise<number> {
  const file = await open(path).catch(() => {
    throw badInput('The file cannot be read: there is none at that place, or it may not be opened.')
  })
  try {
    const { size } = await file.stat()
    if (size === 0) throw badInput('The file is empty.')
    const buffer = Buffer.allocUnsafe(chunkBytes)
    let kept = 0
    let line = 1
    for (let offset = 0; ; ) {
      const { bytesRead } = await file.read(buffer, kept, chunkBytes - kept, offset)
      const chunk = buffer.subarray(0, kept + bytesRead)
      if (offset === 0) refuseForeign(chunk)
      offset += bytesRead
      const whole = bytesRead === 0 ? chunk.length : wholeCharacters(chunk)
      const text = chunk.subarray(0, whole)
      if (!isUtf8(text)) throw badInput(notUtf8(text, line, offset - chunk.length))
      if (bytesRead === 0) return size
      line += countLines(text)
      kept = buffer.copy(buffer, 0, whole, chunk.length)
    }
  } finally {
    await file.close()
  }
}

function refuseForeign(start: Buffer): void {
  const is = (...bytes: number[]) => bytes.every((byte, i) => start[i] === byte)
  if (is(0x1f, 0x8b)) throw badInput('The file is compressed with gzip. Unpack it and send what is inside.')
  if (is(0x50, 0x4b, 0x03, 0x04))
    throw badInput('The file is a zip archive or a spreadsheet. Save it as CSV and send that.')
  if (is(0xff, 0xfe) || is(0xfe, 0xff)) throw badInput('The file is encoded in UTF-16. Save it as UTF-8 and send that.')
}

/** How many bytes end in a whole character, so that a chunk border cuts none. */
function wholeCharacters(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back++) {
    const byte = chunk[chunk.length - back] ?? 0
    if (byte < 0x80) return chunk.length
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? chunk.length - back : chunk.length
    }
  }
  return chunk.length
}

function countLines(text: Buffer): number {
  let count = 0
  for (let at = text.indexOf(10); at >= 0; at = text.indexOf(10, at + 1)) count++
  return count
}

function notUtf8(text: Buffer, line: number, offset: number): string {
  const at = firstBadByte(text)
  const byte = text[at] ?? 0
  const looks = byte >= 0x80 && byte <= 0x9f ? 'Windows-1252' : 'Latin-1 or Windows-1252'
  return `The file is not UTF-8: line ${line + countLines(text.subarray(0, at))}, byte ${offset + at + 1} is 0x${byte.toString(16)}. It looks like ${looks}. Save it as UTF-8 and send that.`
}

/** Finds the first byte that is no part of a character, by halving. */
function firstBadByte(text: Buffer): number {
  let good = 0
  let bad = text.length
  while (bad - good > 8) {
    const middle = good + Math.floor((bad - good) / 2)
    const whole = good + wholeCharacters(text.subarray(good, middle))
    if (whole > good && isUtf8(text.subarray(good, whole))) good = whole
    else bad = middle
  }
  while (good < text.length) {
    const length = [1, 2, 3, 4].find((n) => isUtf8(text.subarray(good, good + n)))
    if (!length) return good
    good += length
  }
  return good
}
