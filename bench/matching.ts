import { sql } from 'drizzle-orm'
import { parseArgs } from 'node:util'
import { closeDatabase } from '@/db/client'
import { inTransaction } from '@/db/transaction'
import { askingLine } from '@/server/identity/match/asking-line'
import { modelOf } from '@/server/identity/match/grain-model'
import { matchGrain } from '@/server/identity/match/match-grain'
import { nearEntities } from '@/server/identity/match/near-entities'
import { writeMatchRecords } from '@/server/identity/match/write-match-records'
import type { TxCtx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { fillPersons } from './parts/fill-persons'
import { withPeakMemory } from './parts/peak-memory'

const usage = `Usage: npm run bench -- matching --data <persons.csv> [--records 1000000] [--asked 2000]
  --data     persons: id, first_name, last_name, full_name, email, phone, birthday, street, city, postcode
  --records  at most so many of them
  --asked    records that are looked up and scored one by one`

const recordsAtOnce = 5_000

/** Matching in the database: features and keys, the run over all records, and one new record after the other. */
async function main(): Promise<void> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { data: text, records: text, asked: text } })
  const { data } = values
  if (!data) throw new Error(usage)
  const ids = await pipeline((ctx) => fillPersons(ctx, data, Number(values.records ?? 1_000_000)))
  const keys = await timed(() => placeAll(ids))
  await pipeline((ctx) => ctx.tx.execute(sql`select kith_analyze()`))
  const first = await withPeakMemory(() => timed(() => pipeline((ctx) => matchGrain(ctx, 'person'))))
  await pipeline((ctx) => ctx.tx.execute(sql`select kith_analyze()`))
  const again = await timed(() => pipeline((ctx) => matchGrain(ctx, 'person')))
  const single = await pipeline((ctx) => askEach(ctx, ids, Number(values.asked ?? 2_000)))
  const figures = {
    records: ids.length,
    features_and_keys_s: keys.seconds,
    features_and_keys_rows_per_s: Math.round(ids.length / keys.seconds),
    whole_run_s: first.result.seconds,
    pairs_waiting: first.result.value,
    again_s: again.seconds,
    peak_mb: first.peakMb,
    ...single,
  }
  console.table(figures)
  console.log(JSON.stringify({ matching: figures }))
}

async function placeAll(ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += recordsAtOnce)
    await pipeline((ctx) => writeMatchRecords(ctx, ids.slice(at, at + recordsAtOnce)))
}

/** Look-up and scoring of one record after the other on one connection, beside a bare look-up by primary key. Milliseconds. */
async function askEach(ctx: TxCtx, ids: readonly string[], most: number) {
  const model = await modelOf(ctx, 'person')
  const { least } = await askingLine(ctx, 'person')
  const step = Math.max(1, Math.floor(ids.length / most))
  const asked = ids.filter((_, at) => at % step === 0).slice(0, most)
  const [scored, bare]: [number[], number[]] = [[], []]
  for (const id of asked) {
    const from = performance.now()
    await nearEntities(ctx, model, [id], least)
    const between = performance.now()
    await ctx.tx.execute(sql`select features from match_record where record_id = ${id}::uuid`)
    scored.push(between - from)
    bare.push(performance.now() - between)
  }
  // The first ones warm the connection up.
  const [s, b] = [scored.slice(20), bare.slice(20)].map((times) => times.sort((p, q) => p - q))
  const at = (times: number[] | undefined, share: number) =>
    Math.round((times?.[Math.floor(times.length * share)] ?? 0) * 100) / 100
  return { one_p50_ms: at(s, 0.5), one_p95_ms: at(s, 0.95), bare_p50_ms: at(b, 0.5), bare_p95_ms: at(b, 0.95) }
}

function pipeline<T>(work: (ctx: TxCtx) => Promise<T>): Promise<T> {
  const ctx = systemCtx()
  const who = { databaseRole: 'kith_system', session: null, readOnly: false }
  return inTransaction(ctx.db, who, (tx) => work({ ...ctx, tx }))
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const from = performance.now()
  const value = await work()
  return { value, seconds: Math.round((performance.now() - from) / 100) / 10 }
}

await main().finally(closeDatabase)
