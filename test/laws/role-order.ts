import { readableColumns, readableGoldenColumns } from '@/db/grants'
import { classifications } from '@/model/access/classifications'
import { may, permissions } from '@/model/access/permissions'
import { type Role, roleKeys } from '@/model/access/roles'
import { type TableName, tableRules } from '@/model/access/tables'
import { goldenGrains } from '@/model/grains'

/** Every column a role may read by the model, as `table.column`. */
export const columnsOf: ReadonlyMap<Role, ReadonlySet<string>> = new Map(
  roleKeys.map((role) => {
    const tables = (Object.keys(tableRules) as TableName[]).flatMap((table) =>
      readableColumns(table, role).map((column) => `${table}.${column}`),
    )
    const golden = goldenGrains.flatMap((grain) =>
      readableGoldenColumns(grain, role).map((column) => `golden_${grain}.${column}`),
    )
    return [role, new Set([...tables, ...golden])]
  }),
)

/** Columns the first role reads and the second does not. */
export const columnsBeyond = (less: Role, more: Role): string[] =>
  [...(columnsOf.get(less) ?? [])].filter((column) => !columnsOf.get(more)?.has(column))

const classes: readonly { readers: readonly Role[] }[] = Object.values(classifications)
const keys = Object.keys(permissions) as (keyof typeof permissions)[]

/**
 * Pairs of roles of which the first has fewer rights: no permission that the second has not, or no class of field and no
 * column.
 */
export const roleOrder: readonly (readonly [less: Role, more: Role])[] = roleKeys.flatMap((less) =>
  roleKeys.filter((more) => more !== less && isLess(less, more)).map((more) => [less, more] as const),
)

function isLess(less: Role, more: Role): boolean {
  if (keys.every((key) => !may(less, key) || may(more, key))) return true
  return (
    classes.every(({ readers }) => !readers.includes(less) || readers.includes(more)) &&
    columnsBeyond(less, more).length === 0
  )
}
