import { createReadStream } from 'node:fs'
import { RowFault } from '@/model/sources/row-fault'
import { limits } from './limits'
import { parseJsonLine } from './parse-json-line'
import type { OpenRows, RawRow } from './raw-row'

/** Reads a file of one JSON object a line, in lots of at most `most` rows. Empty lines are nothing; a line that is no object is a faulty row. */
export function readJsonl(path: string, most: number = limits.lot): OpenRows {
  let bytes = 0
  async function* lots(): AsyncGenerator<RawRow[]> {
    const stream = createReadStream(path, { highWaterMark: 1 << 20 })
    const decoder = new TextDecoder('utf-8', { fatal: true })
    let rest = ''
    let line = 0
    let overlong = 0
    let size = 0
    let lot: RawRow[] = []
    const take = (text: string) => {
      line++
      const row = overlong ? tooLong(line) : readLine(text, line)
      overlong = 0
      if (row) lot.push(row)
    }
    for await (const chunk of stream) {
      bytes += chunk.length
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const text of lines) {
        take(text)
        size += text.length
        if (lot.length === most || size > limits.lotBytes) {
          yield lot
          lot = []
          size = 0
        }
      }
      if (rest.length > limits.rowBytes) {
        overlong += rest.length
        rest = ''
      }
    }
    if (rest !== '' || overlong) take(rest)
    if (lot.length) yield lot
  }
  return { lots: lots(), bytesRead: () => bytes, shape: () => null }
}

function readLine(text: string, line: number): RawRow | null {
  const raw = text.endsWith('\r') ? text.slice(0, -1) : text
  if (raw === '' || raw.trim() === '') return null
  if (raw.length > limits.rowBytes) return tooLong(line)
  return { line, raw, fields: () => parseJsonLine(raw) }
}

const tooLong = (line: number): RawRow => ({
  line,
  raw: '',
  fields: () => new RowFault(null, 'the line is longer than 1 MB and was not kept'),
})
