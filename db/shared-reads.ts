import type { Database, Transaction } from './client'
import { isConnectionError, TransactionLost } from './guard-transactions'
import { driverError, errorCode, inTransaction, isRetryable, type TransactionIdentity } from './transaction'

/** What is found once in a transaction and asked for again, by a name of its own. */
export type Found = Map<string, Promise<unknown>>
type Work<T> = (tx: Transaction, found: Found) => Promise<T>
export type SharedReads = <T>(work: Work<T>) => Promise<T>

type Lane = {
  tx: Promise<Transaction>
  found: Found
  running: number
  since: number
  end: () => void
}

/** Transactions a request may have open at a time. */
const width = 3
/** How long, in ms, one waits for the read that follows, and after how many it takes no more. */
const pause = 4
const longest = 1000

/**
 * Runs the reads of one request in a few transactions instead of one each: beginning, taking on the role and ending cost
 * more round trips than most reads. Every statement still sees what was committed when it began. A read that fails in
 * SQL breaks its transaction for the others in it; those are run again, each in one of its own.
 */
export function sharedReads(db: Database, who: TransactionIdentity): SharedReads {
  const lanes = new Set<Lane>()

  const open = (): Lane => {
    const lane: Lane = { tx: new Promise(() => {}), found: new Map(), running: 0, since: Date.now(), end: () => {} }
    lane.tx = new Promise((ready, failed) => {
      inTransaction(db, who, (tx) => {
        ready(tx)
        return new Promise<void>((done) => {
          lane.end = done
        })
      }).catch(failed)
    })
    lanes.add(lane)
    return lane
  }

  const pick = (): Lane => {
    const young = [...lanes].filter((lane) => Date.now() - lane.since < longest)
    const [least] = young.sort((a, b) => a.running - b.running)
    return least && (least.running === 0 || young.length >= width) ? least : open()
  }

  const endUnused = (lane: Lane) => {
    if (lane.running > 0) return
    lanes.delete(lane)
    lane.end()
  }

  const share = async <T>(work: Work<T>): Promise<T> => {
    const lane = pick()
    lane.running++
    try {
      return await work(await lane.tx, lane.found)
    } catch (error) {
      // Nothing more can be read in it; its end rolls it back.
      if (isLost(error) || errorCode(error) !== undefined) lanes.delete(lane)
      throw error
    } finally {
      lane.running--
      if (lanes.has(lane)) setTimeout(endUnused, pause, lane)
      else endUnused(lane)
    }
  }

  // Run again only once it has left the broken one: nobody holds a connection while waiting for another.
  return <T>(work: Work<T>): Promise<T> =>
    share(work).catch((error: unknown) => {
      if (!isLost(error) && !isRetryable(error) && errorCode(error) !== '25P02') throw error
      return inTransaction(db, who, (tx) => work(tx, new Map()))
    })
}

const isLost = (error: unknown) => {
  const cause = driverError(error)
  return cause instanceof TransactionLost || isConnectionError(cause)
}
