import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readableColumns, readableGoldenColumns } from '@/db/grants'
import { KithError } from '@/lib/errors'
import { may, type Permission, permissions } from '@/model/access/permissions'
import { roleKeys } from '@/model/access/roles'
import { type TableName, tableRules } from '@/model/access/tables'
import { writes } from '@/model/access/writes'
import { goldenGrains } from '@/model/grains'
import { ctxAs, testDatabase } from '@/test/database'
import { root, sourceFiles } from '@/test/house/source-files'
import type { Ctx } from './ctx'

const owner = testDatabase()

type Right = {
  (...given: never): unknown
  permission: Permission
  untrusted: (ctx: Ctx, input: unknown) => Promise<unknown>
}

const isRight = (value: unknown): value is Right =>
  typeof value === 'function' && 'permission' in value && 'untrusted' in value

/** Every command and query there is, by the name it is exported under. */
async function allRights(): Promise<[string, Right][]> {
  const files = sourceFiles('server', /\.ts$/).filter((path) => !/\.test\.ts$|cli\.ts$/.test(path))
  const modules = await Promise.all(
    files.map((path) => import(/* @vite-ignore */ join(root, path)) as Promise<Record<string, unknown>>),
  )
  return modules.flatMap((module) =>
    Object.entries(module).filter((entry): entry is [string, Right] => isRight(entry[1])),
  )
}

describe('the application', () => {
  it('lets each role do what the model says and refuses everything else before it touches the database', async () => {
    const rights = await allRights()
    expect(rights.length).toBeGreaterThan(10)
    const wrong: string[] = []
    for (const role of roleKeys) {
      const ctx = await ctxAs(role)
      for (const [name, right] of rights) {
        const outcome = await right
          .untrusted(ctx, { '\u0000': 'nothing that any input takes' })
          .catch((error: unknown) => error)
        const refused = outcome instanceof KithError && outcome.kind === 'refused'
        if (refused === may(role, right.permission)) wrong.push(`${role} ${name}`)
      }
    }
    expect(wrong).toEqual([])
    const [refusals] = await owner.sql()`select count(*)::int as n from security_event where kind = 'refused'`
    expect(refusals?.n).toBe(
      roleKeys.length * rights.length -
        roleKeys.reduce((sum, role) => sum + rights.filter(([, right]) => may(role, right.permission)).length, 0),
    )
  })
})

describe('the database, as second fence', () => {
  it('grants each role exactly the columns the model names', async () => {
    const granted = await owner.sql()`
      select r.role, c.table_name, array_agg(c.column_name::text order by c.column_name) as columns
      from information_schema.columns c, unnest(${[...roleKeys]}::text[]) r(role)
      where c.table_schema = 'public' and has_column_privilege('kith_' || r.role, format('%I.%I', c.table_schema, c.table_name), c.column_name, 'select')
      group by 1, 2`
    const seen = new Map(granted.map((row) => [`${row.role} ${row.table_name}`, row.columns]))
    for (const role of roleKeys) {
      for (const table of Object.keys(tableRules) as TableName[]) {
        expect([role, table, seen.get(`${role} ${table}`) ?? []]).toEqual([
          role,
          table,
          readableColumns(table, role).sort(),
        ])
      }
      for (const grain of goldenGrains) {
        expect(seen.get(`${role} golden_${grain}`) ?? []).toEqual(readableGoldenColumns(grain, role).sort())
      }
    }
  })

  it('lets a role write only what one of its permissions needs, and nobody but the pipeline what is derived', async () => {
    const rows = await owner.sql()`
      select r.role, t.table_name, has_table_privilege('kith_' || r.role, format('%I.%I', t.table_schema, t.table_name), 'insert') as inserts,
        has_any_column_privilege('kith_' || r.role, format('%I.%I', t.table_schema, t.table_name), 'update') as updates,
        has_table_privilege('kith_' || r.role, format('%I.%I', t.table_schema, t.table_name), 'delete, truncate') as deletes
      from information_schema.tables t, unnest(${[...roleKeys]}::text[]) r(role)
      where t.table_schema = 'public' and t.table_type = 'BASE TABLE'`
    const declared = (role: (typeof roleKeys)[number], table: string) =>
      (Object.keys(writes) as Permission[])
        .filter((key) => (permissions[key].roles as readonly string[]).includes(role))
        .flatMap((key) => writes[key] ?? [])
        .filter((write) => write.table === table)
    const wrong = rows.filter((row) => {
      const mine = declared(row.role, row.table_name)
      return (
        row.deletes ||
        row.inserts !== mine.some((write) => write.insert) ||
        row.updates !== mine.some((write) => write.update)
      )
    })
    expect(wrong).toEqual([])
  })

  it('gives the login role nothing at all', async () => {
    const rows = await owner.sql()`
      select table_name from information_schema.tables
      where table_schema = 'public' and has_any_column_privilege('kith_login', format('%I.%I', table_schema, table_name), 'select, insert, update')`
    expect(rows).toHaveLength(0)
  })
})
