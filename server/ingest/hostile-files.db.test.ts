import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { systemCtx } from '@/server/spine/system-ctx'
import { testDatabase } from '@/test/database'
import { ingestFile } from './ingest-file'
import { contactsCsv, fileOf } from './testing/sample-files'

testDatabase()

const good = contactsCsv([{ id: 'CP-1' }, { id: 'CP-2' }])

async function contacts(content: string | Buffer) {
  return ingestFile(systemCtx(), {
    source: 'crm',
    object: 'contact',
    path: await fileOf(content),
    fileName: 'contacts',
  })
}

async function events(...lines: string[]) {
  return ingestFile(systemCtx(), {
    source: 'product',
    object: 'event',
    path: await fileOf(lines.join('\n')),
    fileName: 'events',
  })
}

const track = (id: string, rest = '') =>
  `{"type":"track","messageId":"${id}","userId":"u","event":"Signed in","timestamp":"2026-01-01T00:00:00Z"${rest}}`

describe('CSV files in every dress', () => {
  const dresses: [name: string, content: string][] = [
    ['a byte order mark', `\uFEFF${good}`],
    ['CRLF', good.replaceAll('\n', '\r\n')],
    ['lone CR', good.replaceAll('\n', '\r')],
    ['semicolons', good.replaceAll(',', ';')],
    ['tabs', good.replaceAll(',', '\t')],
    [
      'quotes everywhere',
      good
        .trim()
        .split('\n')
        .map((line) =>
          line
            .split(',')
            .map((cell) => `"${cell}"`)
            .join(','),
        )
        .join('\n'),
    ],
    ['empty lines', good.replaceAll('\n', '\n\n')],
  ]
  it.each(dresses)('are read with %s', async (_, content) => {
    const { status, counts } = await contacts(content)
    expect([status, counts.read, counts.rejected]).toEqual(['done', 2, 0])
  })
})

describe('files that cannot be read', () => {
  const header = good.split('\n')[0] ?? ''
  const refused: [name: string, content: string | Buffer, message: RegExp][] = [
    ['nothing', '', /empty/],
    ['gzip', gzipSync(good), /gzip/],
    ['a zip archive', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /zip/],
    ['UTF-16', Buffer.from(`\uFEFF${good}`, 'utf16le'), /UTF-16/],
    [
      'Latin-1',
      Buffer.concat([Buffer.from(good), Buffer.from('CP-3,CA-1,J\xf6rg', 'latin1')]),
      /line 4, byte \d+ is 0xf6/,
    ],
    ['a header twice', good.replace('first_name', 'last_name'), /“last_name” is there twice/],
    ['a header missing', good.replace(',language,', ',speech,'), /“language” is missing/],
    ['a header without a name', good.replace(',language,', ',,'), /Column 10 has no header/],
    ['a header called __proto__', good.replace(',language,', ',__proto__,'), /__proto__/],
    [
      'an unknown header',
      good.replace(/\n/g, ',x\n').replace('modified_at,x', 'modified_at,surprise'),
      /“surprise” is not in the contract/,
    ],
    ['a quote never closed', `${good}CP-3,CA-1,"Ada,Lovell\nCP-4,CA-1,Ada,`, /begins on line 4 is never closed/],
    ['a quote in the wrong place', `${good}CP-3,CA-1,"Ada"x,Lovell\n`, /begins on line 4 holds a quote/],
    ['a cell of 10 MB', `${good}CP-3,CA-1,${'x'.repeat(10 << 20)}`, /line 4 is longer than 1 MB/],
    ['two thousand columns', `${Array.from({ length: 2000 }, (_, i) => `c${i}`).join(',')}\n`, /2000 columns/],
    ['a million columns', `${'c,'.repeat(1_000_000)}c\n`, /columns|longer than 1 MB/],
    ['only a byte order mark', '\uFEFF', /no header line/],
  ]
  it.each(refused)('are refused with a sentence: %s', async (_, content, message) => {
    const { status, error } = await contacts(content)
    expect(status).toBe('failed')
    expect(error).toMatch(message)
  })
  it('may hold a header and no row', async () => {
    expect((await contacts(`${header}\n`)).counts.read).toBe(0)
  })
})

describe('cells and lines that cannot be kept as sent', () => {
  it('are rejected one by one', async () => {
    const { counts } = await contacts(
      `${good}CP-3,CA-1,A\u0000da,Lovell,,,,,,,,\nCP-4,CA-1,=1+1,Lovell\u202e\u200b,,,,,,,,\n`,
    )
    expect(counts).toMatchObject({ read: 4, rejected: 1 })
  })
  const lines: [name: string, line: string][] = [
    ['broken JSON', '{"type":"track"'],
    ['a list', '[1]'],
    ['a key twice', track('d1', ',"userId":"v"')],
    ['__proto__', track('d2', ',"__proto__":{"admin":true}')],
    ['nesting', track('d3', `,"properties":${'{"a":'.repeat(60)}1${'}'.repeat(60)}`)],
    ['2^53+1', track('d4', ',"properties":{"n":9007199254740993}')],
    ['NaN', track('d5', ',"properties":{"n":NaN}')],
    ['a number beyond all', track('d6', ',"properties":{"n":1e999}')],
    ['half a surrogate pair', track('d7', ',"properties":{"t":"\\ud800"}')],
    ['an escaped NUL', track('d8', ',"properties":{"t":"\\u0000"}')],
    ['a bare NUL', track('d9', ',"properties":{"t":"\u0000"}')],
    ['a line of 2 MB', track('d10', `,"properties":{"t":"${'x'.repeat(2 << 20)}"}`)],
    ['nobody', '{"type":"track","messageId":"d11","event":"x","timestamp":"2026-01-01T00:00:00Z"}'],
  ]
  it.each(lines)('are rejected in JSON lines too: %s', async (name, line) => {
    const { counts } = await events(track(`ok-${name}`), line, track(`ok2-${name}`))
    expect(counts).toEqual({ read: 3, new: 2, changed: 0, unchanged: 0, rejected: 1 })
  })
  it('but other spellings of sound JSON are taken', async () => {
    const { counts } = await events(
      ` { "type": "track", "messageId":"s1","userId":"u","event":"\\u0041","timestamp":"2026-01-01T00:00:00Z","properties":{"2":1.50,"1":2} } `,
    )
    expect(counts.new).toBe(1)
  })
})
