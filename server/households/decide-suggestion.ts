import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound, stale } from '@/lib/errors'
import type { TxCtx } from '@/server/spine/ctx'

/** A suggestion, and the version of it that the person saw. */
export const suggestionInput = z.object({ suggestionId: z.uuid(), version: z.number().int().positive() })

export type DecidedSuggestion = { suggestionId: string; personIds: string[]; householdId: string | null }
export type SuggestionStatus = 'open' | 'accepted' | 'refused'

const words: Readonly<Record<string, string>> = {
  accepted: 'one household',
  refused: 'no household',
  open: 'open again',
  gone: 'no longer in question: the evidence is gone',
}

/**
 * Moves a suggestion from one status to another if it is still as the person saw it. Throws `not-found`, and `stale`
 * naming who decided and when.
 */
export async function decideSuggestion(
  ctx: TxCtx,
  { suggestionId, version }: z.output<typeof suggestionInput>,
  from: readonly SuggestionStatus[],
  to: SuggestionStatus,
  reason: string | null = null,
): Promise<DecidedSuggestion & { was: SuggestionStatus }> {
  const [before] = await ctx.tx.execute<{ status: SuggestionStatus }>(
    sql`select status from household_suggestion where suggestion_id = ${suggestionId}::uuid for update`,
  )
  if (!before) throw notFound('The suggestion')
  const decided = to !== 'open'
  const rows = await ctx.tx.execute<{ persons: string[]; household: string | null }>(sql`
    update household_suggestion set status = ${to}, version = version + 1, reason = ${reason},
      decided_by = ${decided ? ctx.actor.userId : null}::uuid, decided_at = ${decided ? ctx.now.toISOString() : null}::timestamptz
    where suggestion_id = ${suggestionId}::uuid and version = ${version} and status = any(${`{${from.join(',')}}`}::text[])
    returning person_ids::text[] as persons, household_record_id as household`)
  const [row] = rows
  if (!row) throw await whyNot(ctx, suggestionId)
  return { suggestionId, personIds: row.persons, householdId: row.household, was: before.status }
}

async function whyNot(ctx: TxCtx, suggestionId: string): Promise<Error> {
  const [row] = await ctx.tx.execute<{ status: string; name: string | null; at: string | null }>(sql`
    select s.status, u.name, to_char(s.decided_at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI UTC') as at
    from household_suggestion s left join app_user u on u.user_id = s.decided_by where s.suggestion_id = ${suggestionId}::uuid`)
  const said = words[row?.status ?? ''] ?? row?.status
  if (!row?.at) return stale(`This suggestion has changed: it is ${said}. Look at it again.`)
  return stale(`${row.name ?? 'Somebody'} was first: judged ${said} on ${row.at}. Yours was not kept.`)
}
