import type { Law } from './law'
import { unmergeUndoesMerge } from './law-01-unmerge'
import { mergingCommutes } from './law-02-commutes'
import { mergingAssociates } from './law-03-associates'
import { mergingTwiceIsOnce } from './law-04-idempotent'
import { undoneIsNeverMade } from './law-05-any-order'
import { ingestingTwiceIsOnce } from './law-06-ingest'
import { lateFactReturns } from './law-07-late-fact'
import { pinFollowsRecord } from './law-08-pin'
import { consentOnlyNarrows } from './law-09-consent'
import { everyRecordOnce } from './law-10-one-cluster'
import { everyIdResolves } from './law-11-resolves'
import { replayGivesAll } from './law-12-replay'
import { stateAsOf } from './law-13-as-of'
import { erasedNeverReturns } from './law-14-erased'
import { fewerRightsSeeLess } from './law-15-roles'

/** The laws of identity that can be tried, in their order. */
export const allLaws: readonly Law[] = [
  unmergeUndoesMerge,
  mergingCommutes,
  mergingAssociates,
  mergingTwiceIsOnce,
  undoneIsNeverMade,
  ingestingTwiceIsOnce,
  lateFactReturns,
  pinFollowsRecord,
  consentOnlyNarrows,
  everyRecordOnce,
  everyIdResolves,
  replayGivesAll,
  stateAsOf,
  fewerRightsSeeLess,
]

/** Laws about what the product cannot do yet. */
export const lawsNotRun = [erasedNeverReturns] as const
