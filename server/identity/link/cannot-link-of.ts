import type { CannotLink } from '@/model/identity/match/cluster/must-part'
import type { Columns } from './column'
import type { Guess } from './guess-columns'

/** What the options say must stay apart: with `once`, two records of one source. */
export function cannotLinkOf({ once }: { once: boolean }, { source }: Guess, { columns }: Columns): CannotLink {
  const column = once ? columns.find(({ name }) => name === source) : undefined
  return column ? { once: column.ids } : {}
}
