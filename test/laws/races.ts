import { sql } from 'drizzle-orm'
import { inTransaction } from '@/db/transaction'
import { KithError } from '@/lib/errors'
import type { Ctx } from '@/server/spine/ctx'
import { ctxAs } from '@/test/ctx-as'
import { asPipeline, type Field, raceField, stateOf } from './race-field'
import { makeMove, type Move, movesOf, placesOf } from './race-moves'

/** How races went. `lateMs`: for each who lost, how long after the winner's answer they were told. */
export type RaceReport = {
  races: number
  won: number
  lost: number
  faults: string[]
  /** Refusals that say neither who nor when. */
  unnamed: string[]
  /** Races whose end no serial order of the winners' moves gives. */
  unserial: string[]
  cycles: number
  lateMs: { p50: number; p95: number; max: number }
}

type Answer = { move: Move; client: number; at: number; refusal: string | null; fault: string | null }

const clients = 8

/** Runs races of eight clients, each with a session and a connection of its own, on real commits. Needs DATABASE_URL of a migrated database. */
export async function runRaces(races: number, seed: number): Promise<RaceReport> {
  const stewards: Ctx[] = []
  for (let i = 0; i < clients; i++) stewards.push(await ctxAs('steward'))
  const [first] = stewards
  if (!first) throw new Error('Nobody races.')
  const report: RaceReport = {
    races,
    won: 0,
    lost: 0,
    faults: [],
    unnamed: [],
    unserial: [],
    cycles: 0,
    lateMs: { p50: 0, p95: 0, max: 0 },
  }
  const late: number[] = []
  for (let race = 0; race < races; race++) {
    const field = await raceField(first, await nextPlace())
    const moves = movesOf(seed * 100_003 + race, clients)
    const start = await lastEntry(first)
    const answers = await Promise.all(
      moves.map((move, client) => answer(stewards[client] ?? first, field, move, client)),
    )
    report.won += answers.filter(({ refusal, fault }) => !refusal && !fault).length
    report.lost += answers.filter(({ refusal }) => refusal).length
    report.faults.push(...answers.flatMap(({ fault, move }) => (fault ? [`${JSON.stringify(move)}: ${fault}`] : [])))
    report.unnamed.push(...answers.flatMap(({ refusal }) => (refusal && !saysWhoAndWhen(refusal) ? [refusal] : [])))
    late.push(...answers.flatMap((one) => lateness(one, answers) ?? []))
    const order = await actorsSince(first, start)
    const wrong = await serialFault(first, field, answers, order, stewards)
    if (wrong) report.unserial.push(`race ${race}, ${JSON.stringify(moves)}: ${wrong}`)
    report.cycles += await cyclesIn(field)
  }
  late.sort((a, b) => a - b)
  const at = (share: number) => Math.round(late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? 0)
  report.lateMs = { p50: at(0.5), p95: at(0.95), max: at(1) }
  return report
}

async function answer(ctx: Ctx, field: Field, move: Move, client: number): Promise<Answer> {
  const said = await makeMove({ ...ctx, now: new Date() }, field, move).then(
    () => ({ refusal: null, fault: null }),
    (error: unknown) =>
      error instanceof KithError ? { refusal: error.message, fault: null } : { refusal: null, fault: describe(error) },
  )
  return { move, client, at: performance.now(), ...said }
}

const describe = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}

const saysWhoAndWhen = (message: string) => /Test steward .*\d{1,2} \w{3} \d{4}/.test(message)

/** Milliseconds from the first success on one of the loser's records to the loser's answer; 0 where that came later. */
function lateness(loser: Answer, all: readonly Answer[]): number | null {
  if (!loser.refusal) return null
  const own = new Set(placesOf(loser.move))
  const won = all.filter((one) => !one.refusal && !one.fault && placesOf(one.move).some((place) => own.has(place)))
  return won.length ? Math.max(0, loser.at - Math.min(...won.map(({ at }) => at))) : null
}

/** Makes the winners' moves one after the other, in the order of the audit, on a fresh field: it must end the same. */
async function serialFault(
  steward: Ctx,
  field: Field,
  answers: readonly Answer[],
  order: readonly string[],
  stewards: readonly Ctx[],
): Promise<string | null> {
  const winners = answers
    .filter(({ refusal, fault }) => !refusal && !fault)
    .sort((a, b) => order.indexOf(idOf(stewards, a)) - order.indexOf(idOf(stewards, b)))
  const fresh = await raceField(steward, await nextPlace())
  for (const { move } of winners) {
    const again = await answer(steward, fresh, move, 0)
    if (again.refusal ?? again.fault)
      return `${JSON.stringify(move)} would not have been taken: ${again.refusal ?? again.fault}`
  }
  const [raced, serial] = [await stateOf(field), await stateOf(fresh)]
  if (raced === serial) return null
  const [here, there] = [raced.split('\n'), serial.split('\n')]
  const differing = (one: string[], other: string[]) => one.filter((line) => !other.includes(line)).join('; ')
  return `there is ${differing(here, there)}; one by one there would be ${differing(there, here)}`
}

const idOf = (stewards: readonly Ctx[], { client }: Answer) => stewards[client]?.actor.userId ?? ''

/** Number of the newest audit entry. */
const lastEntry = async (ctx: Ctx): Promise<number> =>
  (await inAudit(ctx, sql`select coalesce(max(seq), 0)::int as seq, null as actor from audit_entry`))[0]?.seq ?? 0

/** Who acted in which order since an entry of the audit. */
const actorsSince = async (ctx: Ctx, seq: number): Promise<string[]> =>
  (await inAudit(ctx, sql`select seq, actor_id as actor from audit_entry where seq > ${seq} order by seq`)).map(
    ({ actor }) => actor ?? '',
  )

function inAudit(ctx: Ctx, query: ReturnType<typeof sql>): Promise<{ seq: number; actor: string | null }[]> {
  return inTransaction(ctx.db, { databaseRole: 'kith_auditor', session: null, readOnly: true }, async (tx) => [
    ...(await tx.execute<{ seq: number; actor: string | null }>(query)),
  ])
}

/** Fields are numbered on through a database, so that no two share a record. */
async function nextPlace(): Promise<number> {
  const [row] = await asPipeline((ctx) =>
    ctx.tx.execute<{ n: number }>(sql`select count(*)::int as n from source_record where object = 'user'`),
  )
  return Math.ceil((row?.n ?? 0) / 6) + 1
}

async function cyclesIn({ records }: Field): Promise<number> {
  const rows = await asPipeline((ctx) =>
    ctx.tx.execute(sql`
      select 1 from membership m join membership f on f.record_id = m.entity_id
      where m.record_id = any(${sql.param([...records])}::uuid[]) and f.entity_id <> m.entity_id`),
  )
  return rows.length
}
