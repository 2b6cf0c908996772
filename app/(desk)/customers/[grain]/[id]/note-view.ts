import { headers } from 'next/headers'
import { after } from 'next/server'
import { log } from '@/lib/log'
import type { Profile } from '@/server/profile/profile'
import type { Ctx } from '@/server/spine/ctx'
import { noteUse } from '@/server/uses/note-use'

/** Notes, once the page is sent, that whoever asks opened this customer in a view. What a browser fetches ahead is no view; a failure never breaks the page. */
export async function noteView(ctx: Ctx, { grain, entityId }: Profile, view: string): Promise<void> {
  if ((await headers()).has('next-router-prefetch')) return
  after(async () => {
    try {
      await noteUse(ctx, { kind: 'view', grain, ids: [entityId], label: view })
    } catch (error) {
      log.error({ view, name: error instanceof Error ? error.name : 'unknown' }, 'a view was not noted')
    }
  })
}
