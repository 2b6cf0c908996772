import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell } from './csv-cell'

describe('csvCell', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+441134960177', "'+441134960177"],
    ['-12.50', '-12.50'],
    ['-cmd', "'-cmd"],
    ["'quoted", "''quoted"],
  ])('%s becomes %s', (text, cell) => {
    expect(csvCell(text)).toBe(cell)
  })

  it('can be read back exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const cell = csvCell(text)
        const bare = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
        expect(bare.startsWith("'") ? bare.slice(1) : bare).toBe(text)
      }),
    )
  })
})
