import { expect, it } from 'vitest'
import { splitSql } from '@/components/ui/split-sql'

it('marks keywords and keeps every character', () => {
  const sql = 'select count(*) -- from here\nfrom orders where state = \'not from\' and "order" = 1'
  const pieces = splitSql(sql)
  expect(pieces.map((piece) => piece.text).join('')).toBe(sql)
  expect(pieces.filter((piece) => piece.kind === 'keyword').map((piece) => piece.text)).toEqual([
    'select',
    'from',
    'where',
    'and',
  ])
  expect(pieces.filter((piece) => piece.kind === 'comment').map((piece) => piece.text)).toEqual(['-- from here'])
})
