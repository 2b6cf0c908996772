import { expect, it } from 'vitest'
import { tablesByName } from '@/db/tables-by-name'
import * as schema from '@/db/schema'
import { factsOf, relations } from '@/model/relations'
import { allSources } from '@/model/sources/all-sources'
import { columnTargets } from './column-targets'
import { describeSchema } from './describe-schema'

const { layers, relations: drawn } = describeSchema()
const tables = layers.flatMap((layer) => layer.tables)

it('draws every table of the schema once', () => {
  expect(tables.map((table) => table.name).sort()).toEqual([...tablesByName(schema).keys()].sort())
})

it('points to tables that exist', () => {
  const names = new Set(tables.map((table) => table.name))
  for (const target of Object.values(columnTargets)) expect(names).toContain(target)
  for (const relation of drawn) expect([names.has(relation.from), names.has(relation.to)]).toEqual([true, true])
})

it('knows what every id points to, unless it is the own id of its table', () => {
  const lost = tables.flatMap((table) =>
    table.columns
      .filter(
        (column) =>
          column.type === 'uuid' && !column.points && !column.key && columnTargets[column.name] !== table.name,
      )
      .map((column) => `${table.name}.${column.name}`),
  )
  // A batch, a move and an event name themselves; what is to be sorted may be a note, a pin or a case.
  expect(lost.filter((name) => !/(batch_id|move_id|event_id|ref_id)$/.test(name))).toEqual([])
})

it('declares the relations that sources link by, and facts that have a table', () => {
  const linked = new Set(
    allSources.flatMap((source) => source.records.flatMap((rule) => rule.links?.map((link) => link.kind) ?? [])),
  )
  for (const kind of linked) expect(Object.keys(relations)).toContain(kind)
  for (const facts of Object.values(factsOf))
    for (const fact of facts) expect(tablesByName(schema).has(fact)).toBe(true)
})
