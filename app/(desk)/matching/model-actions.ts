'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { calibrateNow } from '@/server/identity/models/calibrate-now'
import { publishModel } from '@/server/identity/models/publish-model'
import { rehearseModel } from '@/server/identity/models/rehearse-model'
import { rollBackModel } from '@/server/identity/models/roll-back-model'
import { trainModel } from '@/server/identity/models/train-model'
import type { Ctx } from '@/server/spine/ctx'

async function answer(work: (ctx: Ctx) => Promise<string>): Promise<FormState> {
  try {
    const said = await work(await requireCtx())
    revalidatePath('/matching', 'layout')
    return succeeded(said)
  } catch (error) {
    return toFormState(error)
  }
}

const number = (form: FormData, name: string) => (form.get(name) ? Number(form.get(name)) : null)
const keyOf = (form: FormData) => ({ grain: form.get('grain'), version: number(form, 'version') })

export async function trainAction(_before: FormState, form: FormData): Promise<FormState> {
  return answer(async (ctx) => {
    await trainModel.untrusted(ctx, { grain: form.get('grain') })
    return 'A draft is being trained.'
  })
}

export async function rehearseAction(_before: FormState, form: FormData): Promise<FormState> {
  return answer(async (ctx) => {
    await rehearseModel.untrusted(ctx, keyOf(form))
    return 'The rehearsal is under way.'
  })
}

export async function publishAction(_before: FormState, form: FormData): Promise<FormState> {
  return answer(async (ctx) => {
    const { version } = await publishModel.untrusted(ctx, { ...keyOf(form), seen: number(form, 'seen') })
    return `Version ${version} is published. The queue is being weighed anew.`
  })
}

export async function rollBackAction(_before: FormState, form: FormData): Promise<FormState> {
  return answer(async (ctx) => {
    const { version } = await rollBackModel.untrusted(ctx, keyOf(form))
    return `Version ${version} is in force again. The queue is being weighed anew.`
  })
}

export async function calibrateAction(_before: FormState, form: FormData): Promise<FormState> {
  return answer(async (ctx) => {
    const { decisions, calibrated } = await calibrateNow.untrusted(ctx, keyOf(form))
    return calibrated ? `Learned from ${decisions} judged pairs.` : `${decisions} judged pairs are too few so far.`
  })
}
