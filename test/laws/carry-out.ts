import { sql } from 'drizzle-orm'
import { KithError } from '@/lib/errors'
import { pinValue, removePin } from '@/server/golden/pin-value'
import { openPair } from '@/server/profile/open-pair'
import { approveMerge } from '@/server/review/approve-merge'
import { splitAll } from '@/server/review/cluster/split-all'
import { splitRecords } from '@/server/review/cluster/split-records'
import { decideLater } from '@/server/review/decide-later'
import { declareDifferent } from '@/server/review/declare-different'
import type { TxCtx } from '@/server/spine/ctx'
import { undoDecision } from '@/server/review/undo-decision'
import type { Intent } from './intent'
import { asPersonOn, orRefused, type Scratch } from './scratch-database'
import { sendRows } from './send-rows'

/** Edge id of each decision of the in-memory world that Postgres took too. */
export type Made = Map<string, string>

const reason = 'A law is tried'

/**
 * Does by the product's own commands what an intent says. Returns the refusal, if there was one. `id` is how the in-memory
 * world names a decision that comes of it.
 */
export async function carryOut(scratch: Scratch, intent: Intent, made: Made, id: string): Promise<KithError | null> {
  scratch.minutes++
  if (intent.do === 'rows') {
    await sendRows(scratch, intent.rows)
    return null
  }
  const done = await orRefused(asPersonOn(scratch, 'steward', (ctx) => command(ctx, intent, made)))
  if (done instanceof KithError) return done
  if (done) made.set(id, done)
  return null
}

/** Runs the command; resolves to the edge id of a decision, else to null. */
async function command(ctx: TxCtx, intent: Exclude<Intent, { do: 'rows' }>, made: Made): Promise<string | null> {
  switch (intent.do) {
    case 'decide':
      return decide(ctx, intent)
    case 'cut':
      return (await cut(ctx, intent)).edgeId
    case 'undo':
      await undoDecision(ctx, { edgeId: made.get(intent.id) ?? '' })
      return null
    case 'pin':
      await pinValue(ctx, { ...intent.set, reason })
      return null
    case 'unpin':
      await removePin(ctx, { recordId: intent.recordId, field: intent.field })
      return null
  }
}

/** Opens the pair as somebody who noticed it would, and decides it as seen. */
async function decide(
  ctx: TxCtx,
  { verdict, pair, override }: Extract<Intent, { do: 'decide' }>,
): Promise<string | null> {
  const [recordA, recordB] = pair[0] < pair[1] ? pair : [pair[1], pair[0]]
  const version = await versionOf(ctx, recordA, recordB)
  const seen = { recordA: pair[0], recordB: pair[1], version }
  if (verdict === 'later') await decideLater(ctx, seen)
  if (verdict === 'different') return (await declareDifferent(ctx, seen)).edgeId
  if (verdict === 'same')
    return (await approveMerge(ctx, { ...seen, overrides: override ? [{ ...override, reason }] : [] })).edgeId
  return null
}

async function versionOf(ctx: TxCtx, recordA: string, recordB: string): Promise<number> {
  const [member] = await ctx.tx.execute<{ grain: string }>(
    sql`select grain from membership where record_id = ${recordA}::uuid`,
  )
  if (recordA !== recordB) await openPair(ctx, { grain: member?.grain ?? 'person', recordA, recordB }, reason)
  const [pair] = await ctx.tx.execute<{ version: number }>(
    sql`select version from candidate_pair where record_a = ${recordA}::uuid and record_b = ${recordB}::uuid`,
  )
  return pair?.version ?? 1
}

function cut(ctx: TxCtx, { share, entityId, leaves }: Extract<Intent, { do: 'cut' }>): Promise<{ edgeId: string }> {
  if (share === 'all') return splitAll(ctx, { entityId, reason })
  return splitRecords(ctx, { recordIds: [...leaves], reason })
}
