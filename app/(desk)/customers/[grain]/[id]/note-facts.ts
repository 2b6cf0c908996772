import { headers } from 'next/headers'
import { after } from 'next/server'
import { log } from '@/lib/log'
import type { GoldenGrain } from '@/model/grains'
import { factKey } from '@/model/views/fact-key'
import type { View } from '@/model/views/view'
import type { Ctx } from '@/server/spine/ctx'
import { noteFactsShown } from '@/server/views/note-facts-shown'

/** Counts, once the page is sent, that the facts of a view were shown. What a browser fetches ahead is not shown; a failure never breaks the page. */
export async function noteFacts(ctx: Ctx, view: View, grain: GoldenGrain): Promise<void> {
  const facts = (view.facts[grain] ?? []).map(factKey)
  if (!facts.length || (await headers()).has('next-router-prefetch')) return
  after(async () => {
    try {
      await noteFactsShown(ctx, { view: view.key, grain, facts })
    } catch (error) {
      log.error(
        { view: view.key, name: error instanceof Error ? error.name : 'unknown' },
        'facts shown were not counted',
      )
    }
  })
}
