'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import type { Ctx } from '@/server/spine/ctx'
import { keepFact } from '@/server/views/keep-fact'
import { publishView } from '@/server/views/publish-view'
import { retireFact } from '@/server/views/retire-fact'
import { retireView } from '@/server/views/retire-view'
import { rollBackView } from '@/server/views/roll-back-view'
import { saveDraft } from '@/server/views/save-draft'
import { signException } from '@/server/views/sign-exception'

async function act(work: (ctx: Ctx) => Promise<string>): Promise<FormState> {
  try {
    const message = await work(await requireCtx())
    revalidatePath('/admin/views', 'layout')
    return succeeded(message)
  } catch (error) {
    return toFormState(error)
  }
}

/** A form as the commands take it: its texts, with versions as numbers and an empty one as none. */
function fieldsOf(form: FormData): Record<string, unknown> {
  const entries = [...form].filter(([name]) => !name.startsWith('$'))
  const numbers = ['version', 'to', 'seen', 'standing']
  return Object.fromEntries(
    entries.map(([name, value]) => [name, numbers.includes(name) ? (value === '' ? null : Number(value)) : value]),
  )
}

/** Keeps what was composed as a draft. */
export async function saveDraftAction(input: unknown): Promise<FormState> {
  return act(async (ctx) => {
    const { version } = await saveDraft.untrusted(ctx, input)
    return `Draft ${version} is kept. Nobody sees it before it is published.`
  })
}

/** Begins a new view and goes on to compose it. */
export async function beginViewAction(input: { key: string; draft: unknown; reason: string }): Promise<FormState> {
  const state = await act(async (ctx) => {
    await saveDraft.untrusted(ctx, { ...input, seen: 0, fresh: true })
    return 'Begun.'
  })
  return state.ok ? redirect(`/admin/views/${input.key}`) : state
}

export async function publishAction(_before: FormState, form: FormData): Promise<FormState> {
  return act(async (ctx) => {
    const { version } = await publishView.untrusted(ctx, fieldsOf(form))
    return `Version ${version} is in force for everybody.`
  })
}

export async function signAction(_before: FormState, form: FormData): Promise<FormState> {
  return act(async (ctx) => {
    const { until } = await signException.untrusted(ctx, fieldsOf(form))
    return `Signed until ${until}.`
  })
}

export async function rollBackAction(_before: FormState, form: FormData): Promise<FormState> {
  return act(async (ctx) => {
    const { version } = await rollBackView.untrusted(ctx, fieldsOf(form))
    return `In force again, as version ${version}.`
  })
}

export async function retireAction(_before: FormState, form: FormData): Promise<FormState> {
  return act(async (ctx) => {
    const { version } = await retireView.untrusted(ctx, fieldsOf(form))
    return `Version ${version} is taken out.`
  })
}

export async function retireFactAction(_before: FormState, form: FormData): Promise<FormState> {
  return act(async (ctx) => {
    const { version } = await retireFact.untrusted(ctx, fieldsOf(form))
    return `Taken out in draft ${version}, which waits to be published.`
  })
}

export async function keepFactAction(_before: FormState, form: FormData): Promise<FormState> {
  return act(async (ctx) => {
    const { until } = await keepFact.untrusted(ctx, fieldsOf(form))
    return `Kept; it is asked about again after ${until}.`
  })
}
