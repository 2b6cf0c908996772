'use server'

import { refresh } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { may } from '@/model/access/permissions'
import { dismissCase } from '@/server/cases/dismiss-case'
import { endDoubt } from '@/server/cases/end-doubt'
import { reopenCase } from '@/server/cases/reopen-case'
import { reopenDoubt } from '@/server/cases/reopen-doubt'
import { settleCase } from '@/server/cases/settle-case'

export type CaseEnd = 'settle' | 'dismiss'

/** Closes a case with its outcome, or says why not. The version it then has is kept for taking it back. */
export async function endAction(_: FormState, data: FormData): Promise<FormState> {
  const ctx = await requireCtx()
  const input = { caseId: data.get('caseId'), version: Number(data.get('version')), outcome: data.get('outcome') }
  try {
    const settles = data.get('end') === 'settle'
    if (may(ctx.actor.role, settleCase.permission)) await (settles ? settleCase : dismissCase).untrusted(ctx, input)
    else await endDoubt.untrusted(ctx, { ...input, end: settles ? 'settled' : 'dismissed' })
    refresh()
    return succeeded(settles ? 'Settled. The reporter reads what came of it.' : 'Dismissed. The reporter reads why.')
  } catch (error) {
    return toFormState(error)
  }
}

/** Opens a closed case again as it was seen. */
export async function reopenAction(seen: { caseId: string; version: number }): Promise<FormState> {
  const ctx = await requireCtx()
  try {
    await (may(ctx.actor.role, reopenCase.permission) ? reopenCase : reopenDoubt).untrusted(ctx, seen)
    refresh()
    return succeeded('Open again.')
  } catch (error) {
    return toFormState(error)
  }
}
