import { revalidatePath } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import type { Ctx } from '@/server/spine/ctx'

/** Runs a command on a finding with what a form sent and turns the outcome into form state; the page is read anew. */
export async function workOnFinding(
  form: FormData,
  run: (ctx: Ctx, input: Record<string, unknown>) => Promise<unknown>,
  message: string,
): Promise<FormState> {
  const input = Object.fromEntries([...form].filter(([name]) => !name.startsWith('$')))
  try {
    await run(await requireCtx(), input)
    revalidatePath('/quality', 'layout')
    return succeeded(message)
  } catch (error) {
    return toFormState(error)
  }
}
