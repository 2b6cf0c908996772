import { getTableName, is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import * as access from '@/db/schema/access'
import * as aftermath from '@/db/schema/aftermath'
import * as facts from '@/db/schema/facts'
import * as golden from '@/db/schema/golden'
import * as governance from '@/db/schema/governance'
import * as identity from '@/db/schema/identity'
import * as matching from '@/db/schema/matching'
import * as measures from '@/db/schema/measures'
import * as operations from '@/db/schema/operations'
import * as review from '@/db/schema/review'
import * as source from '@/db/schema/source'
import { columnTargets } from './column-targets'

/** A column; `points` names the table its values are ids of. */
export type ColumnShape = { name: string; type: string; key: boolean; required: boolean; points: string | null }
export type TableShape = { name: string; columns: ColumnShape[] }
/** `one`: every row of the other table has at most one. */
export type RelationShape = { from: string; column: string; to: string; one: boolean; required: boolean }
export type LayerShape = { key: string; label: string; meaning: string; tables: TableShape[] }

const layers = [
  ['source', 'Source', 'What the systems sent, as they sent it.', source],
  ['identity', 'Identity', 'Who is who, and who says so.', { ...identity, ...matching }],
  ['review', 'Review', 'How people decide: who has which pair, batches, second opinions.', review],
  [
    'aftermath',
    'Aftermath',
    'What people wrote and used, and what is called back or sorted after a wrong merge.',
    aftermath,
  ],
  ['golden', 'Canonical', 'The best value of each field, and where it came from.', golden],
  ['facts', 'Facts', 'What happened. Each stays with the record it arrived on.', facts],
  ['measures', 'Measures', 'Numbers and findings by day.', measures],
  ['governance', 'Governance', 'Definitions and who confirmed them, composed views and their use.', governance],
  ['access', 'People', 'Who works here and what was shown to them.', access],
  ['operations', 'Operations', 'What was done, and whether the worker lives.', operations],
] as const

/** Every table by layer with its keys and columns, and how tables point to each other: read from the schema itself. */
export function describeSchema(): { layers: LayerShape[]; relations: RelationShape[] } {
  const described = layers.map(([key, label, meaning, module]) => ({ key, label, meaning, tables: tablesOf(module) }))
  const tables = described.flatMap((layer) => layer.tables)
  return { layers: described, relations: tables.flatMap(relationsOf) }
}

function tablesOf(module: Record<string, unknown>): TableShape[] {
  return Object.values(module)
    .filter((value): value is PgTable => is(value, PgTable))
    .map((table) => {
      const { columns, primaryKeys } = getTableConfig(table)
      const keys = new Set(primaryKeys.flatMap((key) => key.columns.map((column) => column.name)))
      const name = getTableName(table)
      return {
        name,
        columns: columns.map((column) => ({
          name: column.name,
          type: column.getSQLType(),
          key: column.primary || keys.has(column.name),
          required: column.notNull,
          points: target(name, column.name),
        })),
      }
    })
}

/** The table a column is the id of is not pointed to from itself. */
function target(table: string, column: string): string | null {
  const points = columnTargets[column]
  return points && points !== table ? points : null
}

function relationsOf(table: TableShape): RelationShape[] {
  const keys = table.columns.filter((column) => column.key)
  return table.columns.flatMap((column) =>
    column.points
      ? [
          {
            from: table.name,
            column: column.name,
            to: column.points,
            one: column.key && keys.length === 1,
            required: column.required,
          },
        ]
      : [],
  )
}
