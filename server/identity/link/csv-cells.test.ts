import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCells } from './csv-cells'
import { plainCell } from './plain-cell'

function read(pieces: readonly string[], delimiter = ','): { rows: string[][]; lines: number[] } {
  const [rows, lines]: [string[][], number[]] = [[], []]
  const reader = csvCells(delimiter, (cells, line) => {
    rows.push([...cells])
    lines.push(line)
  })
  for (const piece of pieces) reader.push(piece)
  reader.end()
  return { rows, lines }
}

describe('csv cells', () => {
  it('come back as they were written, however the text is cut into pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '𝒳', ',', '"', '\n', '\r\n', ' ', ';') })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 })
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        (rows, end, last, size) => {
          const text = rows.map((row) => row.map(plainCell).join(',')).join(end) + (last && rows.length ? end : '')
          const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
          expect(read(pieces).rows).toEqual(rows)
        },
      ),
    )
  })

  it('know the line on which a row begins', () => {
    expect(read(['a,b\n"x\ny",1\n\nz,2\n']).lines).toEqual([1, 2, 5])
  })

  it.each([
    ['a,b\n1,"2\n3,4', 'Line 2, column 2: the cell opens a quote that is never closed.'],
    ['a,b\n1,"2"x\n', 'Line 2, column 2: the cell has text after the quote that closes it.'],
    ['a,b\n"x\ny",1\n"z" 1,2\n', 'Line 4, column 1: the cell has text after the quote that closes it.'],
  ])('name line and column of a broken quote: %j', (text, sentence) => {
    expect(() => read([text])).toThrow(sentence)
  })
})
