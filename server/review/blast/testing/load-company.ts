import type postgres from 'postgres'
import { inTransaction } from '@/db/transaction'
import { v4 } from '@/lib/uuid4'
import { resolveRecords } from '@/server/identity/resolve-records'
import { refreshMetrics } from '@/server/metrics/refresh-metrics'
import { systemCtx } from '@/server/spine/system-ctx'
import { randomFacts } from './random-facts'
import { ago, companyNow, type PlainRecord, randomRecords } from './random-records'

/** Loads a company of so many random people and accounts with their facts, resolved and measured on four days. For tests. */
export async function loadCompany(
  sql: postgres.Sql,
  { people, accounts, seed }: { people: number; accounts: number; seed: number },
): Promise<void> {
  const [persons, firms] = [
    randomRecords('person', people, seed).flat(),
    randomRecords('account', accounts, seed).flat(),
  ]
  const records = [...persons, ...firms]
  await sql`insert into source_record ${sql(records.map(recordRow))}`
  await sql`insert into identifier ${sql(records.flatMap((one) => identifierRows(one, records)))}`
  for (const [table, rows] of Object.entries(randomFacts(persons, firms, seed)))
    if (rows.length) await sql`insert into ${sql(table)} ${sql(rows)}`
  const uses = records.filter((_, at) => at % 4 === 0).map(useRow)
  await sql`insert into customer_use ${sql(uses)}`
  const ctx = systemCtx(companyNow)
  await inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, async (tx) => {
    await resolveRecords(
      { ...ctx, tx },
      records.map((one) => one.recordId),
    )
    await refreshMetrics({ ...ctx, tx }, { days: [90, 30, 1, 0].map((days) => ago(days).slice(0, 10)) })
  })
}

const recordRow = ({ recordId, key, grain, source, object, says, changedAt }: PlainRecord) => ({
  record_id: recordId,
  source,
  object,
  external_id: key,
  grain,
  subject_id: recordId,
  version: 1,
  content_hash: key,
  attributes: JSON.parse(JSON.stringify(says)) as Record<string, string | number>,
  source_created_at: changedAt,
  source_changed_at: changedAt,
  first_arrived_at: changedAt,
  arrived_at: changedAt,
  run_id: recordId,
  line: 1,
})

/** Its own id, and the ids the other systems have for the same customer. */
const identifierRows = (own: PlainRecord, all: readonly PlainRecord[]) =>
  all
    .filter((one) => one.key === own.key)
    .map(({ source, object, key }) => ({
      record_id: own.recordId,
      kind: `${source}.${object}`,
      value: key,
      grain: own.grain,
      raw: key,
      verified: true,
    }))

const useRow = ({ recordId, grain }: PlainRecord, at: number) => ({
  use_id: v4(),
  entity_id: recordId,
  grain,
  kind: at % 3 ? 'view' : 'export',
  actor_id: v4(),
  at: ago(at % 9),
  label: at % 3 ? 'Profile' : 'people.csv',
})
