import { alike, type Law } from './law'
import { picture } from './picture'
import { replay } from './world'

/** Law 12: replaying the log of what was accepted, from nothing, gives everything back. */
export const replayGivesAll: Law = {
  number: 12,
  sentence: 'Replaying the audit from empty gives the tables.',
  check: ({ end }) => alike(picture(replay(end.log, end.memo)), picture(end), 'Replayed'),
}
