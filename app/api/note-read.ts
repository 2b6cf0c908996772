import { after } from 'next/server'
import { log } from '@/lib/log'
import type { Ctx } from '@/server/spine/ctx'
import { noteFactsRead } from '@/server/views/note-facts-read'
import type { ViewRead } from '@/server/views/read-view'

/** Counts, once the answer is sent, that the facts of a view were read through the API. A failure never breaks the answer. */
export function noteRead(ctx: Ctx, { customer, view, facts }: ViewRead): void {
  const answered = facts.filter((fact) => fact.state === 'shown' || fact.state === 'masked').map((fact) => fact.key)
  if (!answered.length) return
  after(async () => {
    try {
      await noteFactsRead(ctx, { view: view.key, grain: customer.grain, facts: answered })
    } catch (error) {
      log.error(
        { view: view.key, name: error instanceof Error ? error.name : 'unknown' },
        'facts read through the API were not counted',
      )
    }
  })
}
