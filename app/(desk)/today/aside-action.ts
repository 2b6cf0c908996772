'use server'

import { refresh } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { putAside } from '@/server/home/put-aside'

export type Snooze = 'tomorrow' | 'three-days' | 'next-week'
export type Aside = { section: string; key: string; sub: string; state: 'done' | 'snoozed' | 'open'; for?: Snooze }

/** Puts something that waits aside, or takes it back, or says why not. */
export async function asideAction(aside: Aside): Promise<FormState> {
  const ctx = await requireCtx()
  try {
    await putAside.untrusted(ctx, aside)
    refresh()
    return succeeded('')
  } catch (error) {
    return toFormState(error)
  }
}
