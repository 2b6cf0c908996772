'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { publishChurnModel } from '@/server/churn/publish-churn-model'
import { trainChurnModel } from '@/server/churn/train-churn-model'
import { withdrawChurnModel } from '@/server/churn/withdraw-churn-model'
import type { Ctx } from '@/server/spine/ctx'

async function answer(work: (ctx: Ctx) => Promise<string>): Promise<FormState> {
  try {
    const said = await work(await requireCtx())
    revalidatePath('/metrics/churn_risk')
    return succeeded(said)
  } catch (error) {
    return toFormState(error)
  }
}

export async function trainChurnAction(_before: FormState, _form: FormData): Promise<FormState> {
  return answer(async (ctx) => {
    await trainChurnModel.untrusted(ctx, {})
    return 'A draft is being learned. Look again in a minute.'
  })
}

export async function publishChurnAction(_before: FormState, form: FormData): Promise<FormState> {
  return answer(async (ctx) => {
    const { version } = await publishChurnModel.untrusted(ctx, {
      version: form.get('version'),
      seen: form.get('seen') || null,
    })
    return `Version ${version} is in force. Every measured day is being told anew.`
  })
}

export async function withdrawChurnAction(_before: FormState, form: FormData): Promise<FormState> {
  return answer(async (ctx) => {
    const { version } = await withdrawChurnModel.untrusted(ctx, { version: form.get('version'), why: form.get('why') })
    return `Version ${version} is out of force. No chance is told.`
  })
}
