import { expect, it } from 'vitest'
import { boxWidth, layOutTables } from './lay-out-tables'

const table = (name: string, ...rows: string[]) => ({
  name,
  rows: rows.map((row) => ({ name: row, key: true, points: null })),
})

it('places tables under each other without overlap and joins them beside their rows', () => {
  const picture = layOutTables(
    [
      { title: 'Left', tables: [table('a', 'id'), table('b', 'id', 'a_id')] },
      { title: 'Right', tables: [table('c', 'id', 'a_id')] },
    ],
    [
      { from: 'c', column: 'a_id', to: 'a', one: false },
      { from: 'b', column: 'a_id', to: 'a', one: false },
      { from: 'b', column: 'x', to: 'gone', one: true },
    ],
  )
  const [a, b, c] = picture.tables
  expect(b?.y).toBeGreaterThan((a?.y ?? 0) + (a?.height ?? 0))
  expect(c?.x).toBeGreaterThan(boxWidth)
  expect(picture.lines.map((line) => line.key)).toEqual(['c.a_id', 'b.a_id'])
  expect(picture.lines[0]?.path).toMatch(new RegExp(`^M${c?.x} .*H${(a?.x ?? 0) + boxWidth}$`))
})
