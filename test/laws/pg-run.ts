import type { KithError } from '@/lib/errors'
import { digestDatabase } from '@/server/digest/digest-database'
import { accept } from './accept'
import { carryOut, type Made } from './carry-out'
import type { History } from './history'
import { type Intent, intentOf } from './intent'
import { alike, type Finding } from './law'
import { picture } from './picture'
import { pictureOfTables } from './picture-of-tables'
import { asPipelineOn, type Scratch } from './scratch-database'
import { commit, emptyWorld, type World } from './world'

/** A history that happened on Postgres and, side by side, in memory. */
export type PgRun = {
  history: History
  scratch: Scratch
  made: Made
  end: World
  /** What the tables said of everything after the act that the probe names, and when. */
  probed: { digest: string; minutes: number; world: World } | null
  agreement: Finding
}

/** Carries a history out on Postgres and in memory. They must take and refuse the same, and end with the same picture. */
export async function conductOnPostgres(scratch: Scratch, history: History): Promise<PgRun> {
  const made: Made = new Map()
  let end = emptyWorld()
  let probed: PgRun['probed'] = null
  const moment = history.probe.moment % history.acts.length
  for (const [i, act] of history.acts.entries()) {
    const intent = intentOf(end, act)
    const after = intent && (await carryOutOnBoth(scratch, end, intent, made))
    if (after && 'wrong' in after) return { history, scratch, made, end, probed, agreement: after }
    end = after ?? end
    if (i === moment) probed = { digest: await digestOf(scratch), minutes: scratch.minutes, world: end }
  }
  const agreement = alike(await pictureOfTables(scratch), picture(end), 'The tables at the end')
  return { history, scratch, made, end, probed, agreement }
}

/** Does one thing in both worlds. Returns the in-memory world after it, or what one refused and the other did not. */
export async function carryOutOnBoth(
  scratch: Scratch,
  world: World,
  intent: Intent,
  made: Made,
): Promise<World | { wrong: string }> {
  const entry = accept(world, intent)
  const refusal = await fault(carryOut(scratch, intent, made, `d${world.decisions.length}`))
  if (typeof refusal === 'string') return { wrong: `${say(intent)}: ${refusal}` }
  if (entry.kind === 'refused') return refusal ? world : { wrong: `${say(intent)} is taken, though ${entry.because}.` }
  return refusal ? { wrong: `${say(intent)} is refused: ${refusal.message}` } : commit(world, entry)
}

/** An error that is no refusal is what a person would see as a fault of the product. */
async function fault(work: Promise<KithError | null>): Promise<KithError | null | string> {
  return work.catch((error: unknown) => {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return `a fault, ${cause instanceof Error ? cause.message : String(cause)}`
  })
}

const say = (intent: Intent) =>
  JSON.stringify(intent.do === 'rows' ? { rows: intent.rows.map(({ said }) => said.externalId) } : intent)

/** One hash over all business tables, as they are in this transaction. */
export async function digestOf(scratch: Scratch): Promise<string> {
  return JSON.stringify((await asPipelineOn(scratch, (ctx) => digestDatabase(ctx, {}))).tables)
}

/** Which tables two digests differ in. */
export function sameDigest(found: string, wanted: string, what: string): Finding {
  if (found === wanted) return 'held'
  const [here, there]: Record<string, { hash: string }>[] = [JSON.parse(found), JSON.parse(wanted)]
  const tables = Object.keys(here ?? {}).filter((table) => here?.[table]?.hash !== there?.[table]?.hash)
  return { wrong: `${what} these tables differ: ${tables.join(', ')}.` }
}
