'use server'

import { revalidatePath } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import { changeRole } from '@/server/access/change-role'
import { disablePerson } from '@/server/access/disable-person'
import { enablePerson } from '@/server/access/enable-person'
import { invitePerson } from '@/server/access/invite-person'
import { makeToken } from '@/server/access/make-token'
import { revokeToken } from '@/server/access/revoke-token'
import type { Ctx } from '@/server/spine/ctx'

/** A form as the commands take it: one value a name; `books` is a list with commas between. */
function fieldsOf(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.fromEntries([...form].filter(([name]) => !name.startsWith('$')))
  if (typeof fields.books !== 'string') return fields
  const books = fields.books.split(',').map((book) => book.trim())
  return { ...fields, books: books.filter(Boolean) }
}

async function act(work: (ctx: Ctx) => Promise<string>): Promise<FormState> {
  try {
    const message = await work(await requireCtx())
    revalidatePath('/admin')
    return succeeded(message)
  } catch (error) {
    return toFormState(error)
  }
}

export async function inviteAction(_before: FormState, form: FormData): Promise<FormState> {
  return act(async (ctx) => {
    const { firstPassword } = await invitePerson.untrusted(ctx, fieldsOf(form))
    return `They may sign in with the first password ${firstPassword}. It is shown this once.`
  })
}

export async function changeRoleAction(_before: FormState, form: FormData): Promise<FormState> {
  return act(async (ctx) => {
    await changeRole.untrusted(ctx, fieldsOf(form))
    return 'The role is changed.'
  })
}

export async function disableAction(_before: FormState, form: FormData): Promise<FormState> {
  return act(async (ctx) => {
    await disablePerson.untrusted(ctx, fieldsOf(form))
    return 'Shut out.'
  })
}

export async function enableAction(_before: FormState, form: FormData): Promise<FormState> {
  return act(async (ctx) => {
    await enablePerson.untrusted(ctx, fieldsOf(form))
    return 'Let in again.'
  })
}

export async function makeTokenAction(_before: FormState, form: FormData): Promise<FormState> {
  return act(async (ctx) => {
    const { token } = await makeToken.untrusted(ctx, fieldsOf(form))
    return `${token} is shown this once. Keep it where the system reads it.`
  })
}

export async function revokeTokenAction(_before: FormState, form: FormData): Promise<FormState> {
  return act(async (ctx) => {
    await revokeToken.untrusted(ctx, fieldsOf(form))
    return 'The token has ended.'
  })
}
