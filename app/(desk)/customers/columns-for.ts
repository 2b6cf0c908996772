import type { Role } from '@/model/access/roles'
import { mayUse } from '@/model/filters/may-use'
import type { GoldenGrain } from '@/model/grains'
import type { ListColumn } from './list-column'
import { listColumns } from './list-columns'

/** The columns a role has. One that rests on what it may not read at all is absent; one it sees masked stays. */
export const columnsFor = (grain: GoldenGrain, role: Role): ListColumn[] =>
  listColumns[grain].filter((column) => !column.needs || mayUse(role, grain, column.needs))
