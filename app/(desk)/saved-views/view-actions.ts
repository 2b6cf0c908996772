'use server'

import { refresh } from 'next/cache'
import { type FormState, succeeded, toFormState } from '@/app/form-state'
import { requireCtx } from '@/app/session'
import type { ViewSurface } from '@/model/filters/view-surfaces'
import { removeView } from '@/server/saved-views/remove-view'
import { renameView } from '@/server/saved-views/rename-view'
import { saveView } from '@/server/saved-views/save-view'

export type ViewToKeep = { surface: ViewSurface; name: string; query: string; shared: boolean }

/** Keeps the list on screen under a name, or says why not. */
export async function keepViewAction(view: ViewToKeep): Promise<FormState> {
  try {
    const { replaced } = await saveView.untrusted(await requireCtx(), view)
    refresh()
    return succeeded(replaced ? `“${view.name.trim()}” now is this list.` : `Saved as “${view.name.trim()}”.`)
  } catch (error) {
    return toFormState(error)
  }
}

/** Gives a view another name and says who sees it. */
export async function renameViewAction(view: { viewId: string; name: string; shared: boolean }): Promise<FormState> {
  try {
    await renameView.untrusted(await requireCtx(), view)
    refresh()
    return succeeded(
      view.shared ? `“${view.name.trim()}” is shared with everybody.` : `“${view.name.trim()}” is yours.`,
    )
  } catch (error) {
    return toFormState(error)
  }
}

/** Takes a view off the list. */
export async function removeViewAction(view: { viewId: string; name: string }): Promise<FormState> {
  try {
    await removeView.untrusted(await requireCtx(), { viewId: view.viewId })
    refresh()
    return succeeded(`“${view.name}” is removed.`)
  } catch (error) {
    return toFormState(error)
  }
}
