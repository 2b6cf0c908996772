import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, refused, stale } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import { channelKeys } from '@/model/cases/case-kinds'
import type { GoldenGrain } from '@/model/grains'
import { lockIdentity } from '@/server/identity/lock-identity'
import type { AuditDetail } from '@/server/spine/audit'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { customerInput } from '../customer-input'
import { mustBeUndecided } from '../open-pair'
import { resolveEntity } from '../resolve-entity'
import { decideToldApart } from './decide-told-apart'
import { lastAnswer } from './last-answer'
import { type Guard, loadGuard } from './load-guard'
import { raiseTestimony } from './raise-testimony'

export const knownMinutes = 30

const pairSeen = z.object({ recordA: z.uuid(), recordB: z.uuid(), version: z.number().int().positive() })

/**
 * Notes that the person asking knows whom they have before them: `this` customer, `only` this one of the two, one who owns `both`
 * records, or `neither` of the look-alikes. All but the last open for half an hour what was hidden. Who said so, and after
 * which question, stands in the audit.
 *
 * Naming one says nothing of the other record, so `this` decides nothing. `only`, after the question that tells the two apart was asked and answered, is
 * the agent's testimony that they are two: it decides their waiting pair as different. `both` sends the pair to the steward with the
 * caller's testimony and merges nothing. Throws `bad-input` for either without the question, `stale` when somebody decided first.
 */
export const answerGuard = command({
  name: 'answerGuard',
  permission: 'customer.confirm',
  input: customerInput.extend({
    known: z.enum(['this', 'only', 'both', 'neither']),
    /** What was asked about; null where nothing could be. */
    asked: z.string().max(60).nullable(),
    /** On whose page it was asked, where that is not the customer meant. */
    here: z.uuid().optional(),
    channel: z.enum(channelKeys).default('phone'),
    /** The pair the answer is about, as the page showed it. */
    pair: pairSeen.optional(),
  }),
  run: async (
    ctx,
    { grain, id, known, asked, here, channel, pair },
  ): Promise<{ result: Answered; audit: AuditDetail }> => {
    const entityId = await resolveEntity(ctx, grain, id)
    const answer = { grain, entityId, known, asked }
    if (known === 'this' || known === 'neither') {
      const until = await note(ctx, answer, [entityId])
      return { result: { entityId, until, ...nothing }, audit: answer }
    }
    await lockIdentity(ctx)
    const question = await questionAsked(ctx, grain, here ?? id, asked)
    await mustBeAsSeen(ctx, question, pair)
    if (!question) throw badInput('Ask the question first: nothing else shows whose records these are.')
    const sides = question.answers.map((side) => side.entityId)
    const heard = { question: question.of, channel }
    if (known === 'both') {
      const until = await note(ctx, answer, [...new Set([entityId, ...sides])])
      const caseId = await raiseTestimony(ctx, grain, sides, { ...heard, text: question.text })
      return { result: { entityId, until, edgeId: null, caseId }, audit: { ...answer, channel, caseId } }
    }
    const said = await lastAnswer(ctx, entityId)
    if (!question.pair || said?.known !== 'this' || said.asked !== question.of || !sides.includes(entityId))
      throw badInput('Say first which of the two the caller is.')
    const edgeId = await decideToldApart(ctx, question.pair, heard)
    const until = await note(ctx, answer, [entityId])
    const { recordA, recordB } = question.pair
    return {
      result: { entityId, until, edgeId, caseId: null },
      audit: { ...answer, channel, edgeId, recordA, recordB },
    }
  },
})

const nothing = { edgeId: null, caseId: null }

/** Whom the answer means and how long it counts; the decision or the case it led to, if any. */
export type Answered = { entityId: string; until: string; edgeId: string | null; caseId: string | null }

type Question = NonNullable<Guard['question']>

/** The question of that page, if it is the one that was asked. */
async function questionAsked(
  ctx: TxCtx,
  grain: GoldenGrain,
  here: string,
  asked: string | null,
): Promise<Question | null> {
  if (!asked) return null
  const guard = await loadGuard(ctx, grain, await resolveEntity(ctx, grain, here))
  return guard?.question?.of === asked ? guard.question : null
}

/** A decision that somebody took while the page stood is not answered over. */
async function mustBeAsSeen(ctx: TxCtx, question: Question | null, seen: z.output<typeof pairSeen> | undefined) {
  if (!seen) return
  const now = question?.pair
  if (now?.recordA === seen.recordA && now.recordB === seen.recordB && now.version === seen.version) return
  await mustBeUndecided(ctx, seen)
  throw stale('These two have changed since you opened the page. Look at them again.')
}

type Answer = { grain: GoldenGrain; entityId: string; known: string; asked: string | null }

async function note(ctx: TxCtx, { grain, known, asked }: Answer, sides: readonly string[]): Promise<string> {
  const { userId } = ctx.actor
  if (!userId) throw refused('Only a person can know who somebody is.')
  const until = new Date(ctx.now.getTime() + knownMinutes * 60_000).toISOString()
  for (const side of sides)
    await ctx.tx.execute(sql`
      insert into guard_answer (answer_id, user_id, grain, entity_id, known, asked, at, expires_at)
      values (${v4()}::uuid, ${userId}::uuid, ${grain}, ${side}::uuid, ${known}, ${asked}, ${ctx.now.toISOString()}::timestamptz, ${until}::timestamptz)`)
  return until
}
