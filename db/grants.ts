import { getTableColumns } from 'drizzle-orm'
import { mayRead } from '../model/access/classifications'
import { type Permission, permissions } from '../model/access/permissions'
import { type Role, databaseRole, roleKeys, roles } from '../model/access/roles'
import { type TableName, type TableRule, goldenColumnReaders, readersOf, tableRules } from '../model/access/tables'
import { writes } from '../model/access/writes'
import type { FieldSet } from '../model/fields/field'
import { fields } from '../model/fields/fields'
import { type GoldenGrain, goldenGrains } from '../model/grains'
import { allMetrics } from '../model/metrics/all-metrics'
import { isCommercial } from '../model/metrics/metric'
import * as schema from './schema'
import { toSnakeCase, tablesByName } from './tables-by-name'

/** Statements that give every database role exactly the rights `model/access` declares. They may be run any number of times. */
export function grantStatements(): string[] {
  return [...roleKeys.flatMap(revokeAll), ...tableGrants(), ...goldenGrants(), ...writeGrants(), ...systemGrants()]
}

const revokeAll = (role: Role) => [
  `revoke all on all tables in schema public from ${databaseRole(role)}`,
  `grant usage on schema public to ${databaseRole(role)}`,
]

/** Columns of a table that a role may read; every one when the table narrows none. */
export function readableColumns(table: TableName, role: Role): string[] {
  const rule: TableRule = tableRules[table]
  if (!rule.read.includes(role)) return []
  return columnsOf(table).filter((column) => rule.columns?.[column]?.includes(role) ?? true)
}

/** Columns of a grain's golden table that a role may read. */
export function readableGoldenColumns(grain: GoldenGrain, role: Role): string[] {
  const set: FieldSet = fields[grain]
  return columnsOf(`golden_${grain}`).filter((column) => {
    const field = set[column]
    const readers = field ? readersOf(field.classification) : goldenColumnReaders[column]
    return readers?.includes(role) ?? true
  })
}

function columnsOf(table: string): string[] {
  const found = tablesByName(schema).get(table)
  if (!found) throw new Error(`The access model names a table that does not exist: ${table}`)
  return Object.entries(getTableColumns(found)).map(([key, column]) =>
    column.keyAsName ? toSnakeCase(key) : column.name,
  )
}

const grantSelect = (table: string, columns: string[], role: Role) =>
  columns.length ? [`grant select (${columns.join(', ')}) on ${table} to ${databaseRole(role)}`] : []

const tableGrants = () =>
  (Object.keys(tableRules) as TableName[]).flatMap((table) =>
    roleKeys.flatMap((role) => grantSelect(table, readableColumns(table, role), role)),
  )

const goldenGrants = () =>
  goldenGrains.flatMap((grain) =>
    roleKeys.flatMap((role) => grantSelect(`golden_${grain}`, readableGoldenColumns(grain, role), role)),
  )

const writeGrants = () =>
  (Object.keys(permissions) as Permission[]).flatMap((permission) =>
    (writes[permission] ?? []).flatMap((write) =>
      permissions[permission].roles.flatMap((role) => [
        ...(write.insert ? [`grant insert on ${write.table} to ${databaseRole(role)}`] : []),
        ...(write.update
          ? [`grant update (${write.update.join(', ')}) on ${write.table} to ${databaseRole(role)}`]
          : []),
      ]),
    ),
  )

/** The pipeline works on every business table, never on who may sign in nor on the audit. */
function systemGrants(): string[] {
  const kept = new Set(['app_user', 'session', 'api_token', 'audit_entry', 'audit_head', 'security_event'])
  const tables = [...tablesByName(schema).keys()].filter((table) => !kept.has(table))
  return [
    'revoke all on all tables in schema public from kith_system, kith_auth',
    'grant usage on schema public to kith_system, kith_auth',
    `grant select, insert, update, delete on ${tables.join(', ')} to kith_system`,
    'grant select (user_id, name, role, books, disabled_at, demo) on app_user to kith_system',
    'grant select, insert, update on app_user, session, api_token to kith_auth',
    'grant insert, select on security_event to kith_auth',
    'grant select on worker_heartbeat to kith_auth',
    'grant usage on schema drizzle to kith_auth',
    'grant select on drizzle.__drizzle_migrations to kith_auth',
  ]
}

/** Row policies: roles with `rows: 'book'` see their own book, and nobody sees values of a field above their class. */
export function policyStatements(): string[] {
  const guarded = (Object.entries(tableRules) as [TableName, TableRule][]).filter(
    ([, rule]) => rule.book || rule.field || rule.metric || rule.own || rule.number,
  )
  return [
    ...goldenGrains.flatMap((grain) => policies(`golden_${grain}`, (role) => goldenCondition(grain, role))),
    ...guarded.flatMap(([table, rule]) => policies(table, (role) => rowCondition(table, rule, role), rule.own?.column)),
    ...guarded.flatMap(([table, { number }]) => (number ? changePolicies(table, number) : [])),
  ]
}

/** With `owner` people write only rows of their own, whatever they see. */
function policies(table: string, condition: (role: Role) => string, owner?: string): string[] {
  const check = owner ? ` with check (${owner} = (select kith_user_id()))` : ''
  return [
    `alter table ${table} enable row level security`,
    `drop policy if exists system_all on ${table}`,
    `create policy system_all on ${table} to kith_system using (true) with check (true)`,
    ...roleKeys.flatMap((role) => [
      `drop policy if exists ${role}_rows on ${table}`,
      `create policy ${role}_rows on ${table} to ${databaseRole(role)} using (${condition(role)})${check}`,
    ]),
  ]
}

/** Roles that change rows about numbers change those alone for which they speak. */
const changePolicies = (table: string, number: NonNullable<TableRule['number']>) =>
  number.changes.flatMap((role) => [
    `drop policy if exists ${role}_changes on ${table}`,
    `create policy ${role}_changes on ${table} as restrictive for update to ${databaseRole(role)} using (${number.customer} is null and ${spokenFor(number)})`,
  ])

const spokenFor = ({ department }: NonNullable<TableRule['number']>) =>
  `(${department}) = any ((select kith_departments())::text[])`

const ownBook = (role: Role) => roles[role].rows === 'book'

function goldenCondition(grain: GoldenGrain, role: Role): string {
  if (!ownBook(role)) return 'true'
  // Said as a choice, of which the planner takes half for true: of the overlap itself it expects one row in a hundred.
  return grain === 'account'
    ? 'case when books && (select kith_books()) then true else false end'
    : `case when books = '{}' then true else books && (select kith_books()) end`
}

function rowCondition(table: string, rule: TableRule, role: Role): string {
  const conditions: string[] = []
  if (rule.field) conditions.push(`(grain || '.' || field) = any ('{${readableFields(role).join(',')}}'::text[])`)
  if (rule.metric && !mayRead(role, 'commercial'))
    conditions.push(`metric <> all ('{${moneyMetrics.join(',')}}'::text[])`)
  if (rule.book?.of && ownBook(role)) {
    conditions.push(`exists (select 1 from ${rule.book.of} g where g.entity_id = ${table}.${rule.book.column})`)
  } else if (rule.book && ownBook(role)) {
    const key = rule.book.before
      ? `coalesce(${table}.${rule.book.before}, ${table}.${rule.book.column})`
      : `${table}.${rule.book.column}`
    for (const one of [key, ...(rule.book.and ? [`${table}.${rule.book.and}`] : [])])
      conditions.push(inBook(one, rule.book.mostly))
  }
  if (rule.own) conditions.push(`(${rule.own.column} = (select kith_user_id()) or ${rule.own.shared})`)
  const condition = conditions.join(' and ') || 'true'
  return rule.number ? withNumbers(rule.number, role, condition) : condition
}

function withNumbers(number: NonNullable<TableRule['number']>, role: Role, ofCustomer: string): string {
  if (number.all.includes(role)) return ofCustomer
  const { customer, reporter } = number
  const ofNumber = `${customer} is null and (${reporter} = (select kith_user_id()) or ${spokenFor(number)})`
  return number.only.includes(role) ? ofNumber : `${customer} is not null and ${ofCustomer} or ${ofNumber}`
}

/**
 * Whether the customer of a record is in the book. With a grain, the golden table's own policy answers for its records by a
 * look-up within the statement, at a quarter of what a call costs; all others are asked for by the function.
 */
function inBook(record: string, grain?: GoldenGrain): string {
  const asked = `kith_in_book(${record}, (select kith_books()))`
  return grain
    ? `(select case when m.grain = '${grain}' then exists (select 1 from golden_${grain} g where g.entity_id = m.entity_id) else ${asked} end
        from membership m where m.record_id = ${record})`
    : asked
}

const moneyMetrics = allMetrics.filter(isCommercial).map((metric) => metric.key)

function readableFields(role: Role): string[] {
  return goldenGrains.flatMap((grain) =>
    Object.entries(fields[grain] as FieldSet)
      .filter(([, field]) => readersOf(field.classification).includes(role))
      .map(([key]) => `${grain}.${key}`),
  )
}
