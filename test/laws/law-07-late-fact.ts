import { allOf, alike, type Law } from './law'
import { picture } from './picture'
import type { RowObject } from './row-spec'
import { sentRow } from './sent-row'
import { tryMerge } from './try-merge'
import { commit, type World } from './world'

const factOf: Readonly<Record<string, RowObject>> = {
  'support.user': 'support.ticket',
  'marketing.contact': 'marketing.consent',
  'billing.customer': 'billing.invoice',
}

/** Law 7: a fact that arrives after a merge on the loser's record returns with it. */
export const lateFactReturns: Law = {
  number: 7,
  sentence: 'A fact that arrives after a merge on the loser’s record returns with it.',
  check(run) {
    const tried = tryMerge(run)
    const fact = tried && factFor(run.end, tried.losers)
    if (!fact) return 'idle'
    const arrived = { kind: 'rows', rows: [fact] } as const
    const merged = commit(tried.merged, arrived)
    const undone = commit(merged, { kind: 'undo', id: tried.decision.id })
    return allOf([
      alike(picture(undone), picture(commit(run.end, arrived)), 'After the fact and the undoing'),
      picture(merged) === picture(tried.merged) ? { wrong: 'The fact is nowhere while they are one.' } : 'held',
    ])
  },
}

/** A fact that nobody has sent before, about one of these records; null where none can have one. */
export function factFor(world: World, records: readonly string[]) {
  for (const id of records) {
    const row = world.heads.get(id)?.row
    const object = factOf[`${row?.source.source}.${row?.said.object}`]
    const key = Number(row?.said.externalId.at(-1))
    if (object)
      return sentRow({ object, key: 6 + key, tick: 59, mail: 0, sure: true, phone: 3, name: 0, tax: 0, link: 0 })
  }
  return null
}
