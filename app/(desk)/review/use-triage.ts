'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { showToast } from '@/components/ui/show-toast'
import type { PairLine, PairList } from '@/server/review/list-pairs'
import type { Progress } from '@/server/review/progress/get-progress'
import { askedOf } from './asked-of'
import type { DecisionKind } from './take-decision'
import { pairKey } from './queue-bands'
import type { ReviewPlace } from './review-params'
import { sayBlocked } from './say-blocked'
import type { Chosen, Refused } from './triage-types'
import { useLeases } from './use-leases'
import { usePlace } from './use-place'
import { useQueueNews } from './use-queue-news'
import { useReadAhead } from './use-read-ahead'
import { useSending } from './use-sending'
import { useViews } from './use-views'
import type { PairView } from '@/server/review/pair/pair-types'

/** How many pairs are read ahead, and kept for this person. */
const ahead = 30

export type TriageStart = {
  place: ReviewPlace
  list: PairList
  view: PairView | null
  progress: Progress
  stamp: string
  mayDecide: boolean
  maySee: boolean
}

/** The desk's state: what waits, which pair is looked at, what was decided here and is on its way. */
export function useTriage(start: TriageStart) {
  const asked = useMemo(() => askedOf(start.place), [start.place])
  const [list, setList] = useState(start.list)
  const [progress, setProgress] = useState(start.progress)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const views = useViews(start.view)
  const first = start.view ? pairKey(start.view) : start.list.pairs[0] ? pairKey(start.list.pairs[0]) : null
  const { here, go } = usePlace(asked, { key: first, all: start.place.all, different: start.place.different })

  const news = useQueueNews(asked, start.stamp, ({ list: next, progress: made }) => {
    if (made) setProgress(made)
    if (!next) return
    setList(next)
    const versions = new Map(next.pairs.map((line) => [pairKey(line), line.version]))
    // Looked at, and changed or no longer in the queue: its fate is read again and shown.
    const seen = here.key ? views.get(here.key) : undefined
    if (here.key && seen && versions.get(here.key) !== seen.version && seen.status !== 'gone' && !seen.hands.decided)
      views.read([here.key])
  })
  const sending = useSending({
    views,
    changed: async () => {
      news.tell()
      await news.ask()
    },
    refuse: (one) => setRefused((before) => [...before.filter(({ key }) => key !== one.key), one]),
  })

  const { gone } = sending
  const pairs = useMemo(
    () => list.pairs.filter((line) => !((gone.get(pairKey(line)) ?? 0) >= line.version)),
    [list, gone],
  )
  const at = pairs.findIndex((line) => pairKey(line) === here.key)
  const place = useRef(0)
  if (at >= 0) place.current = at
  const line: PairLine | undefined = pairs[at]
  const wanted = useMemo(() => wantedOf(pairs, at < 0 ? place.current : at, here.key), [pairs, at, here.key])
  useReadAhead(start.maySee ? wanted : none, views)
  useLeases(wanted, start.mayDecide && start.maySee, (lost) => {
    views.drop((_, key) => lost.includes(key) && key !== here.key)
    if (here.key && lost.includes(here.key)) views.read([here.key])
    news.ask()
  })
  useStart(start, { setList, keep: views.keep, go, key: here.key, first: pairs[0] })

  const neighbour = useCallback(
    (step: 1 | -1): string | null => {
      const to = at < 0 ? pairs[step === 1 ? place.current : place.current - 1] : pairs[at + step]
      return to ? pairKey(to) : null
    },
    [pairs, at],
  )
  const step = (by: 1 | -1) => {
    const to = neighbour(by)
    if (to) go({ key: to, different: false })
  }
  const decide = (kind: DecisionKind, chosen: readonly Chosen[]) => {
    const view = here.key ? views.get(here.key) : undefined
    if (!view || !here.key) return
    const blocked = sayBlocked(view)
    if (blocked) return void showToast({ text: blocked, tone: 'risk' })
    setRefused((before) => before.filter(({ key }) => key !== here.key))
    sending.decide({ key: here.key, kind, view, line, chosen }, (made) => undo(made.id))
    go({ key: neighbour(1) ?? neighbour(-1), different: false }, 'replace')
  }
  const undo = (id?: number) => {
    const made = sending.undo(id)
    if (made) go({ key: made.key, different: false })
  }
  /** The pair looked at has changed by something done here: it is read again, and so are other desks. */
  const readAgain = () => {
    if (here.key) views.read([here.key])
    news.tell()
    news.ask()
  }
  const view = here.key ? (views.shown.get(here.key) ?? null) : null
  const dismiss = (key: string) => setRefused((before) => before.filter((one) => one.key !== key))
  return {
    asked,
    list,
    pairs,
    progress,
    refused,
    dismiss,
    here,
    go,
    step,
    view,
    line,
    at,
    decide,
    undo,
    views,
    sending,
    readAgain,
  }
}

/** What the server draws anew takes effect; a desk that stands on nothing begins at the first pair. */
function useStart(
  start: TriageStart,
  desk: {
    setList: (list: PairList) => void
    keep: (view: PairView) => void
    go: (to: { key: string }, how: 'replace') => void
    key: string | null
    first: PairLine | undefined
  },
) {
  const { setList, keep, go, key, first } = desk
  const drawn = useRef(start)
  useEffect(() => {
    if (drawn.current === start) return
    drawn.current = start
    setList(start.list)
    if (!start.view) return
    keep(start.view)
    if (start.place.pair) go({ key: pairKey(start.view) }, 'replace')
  }, [start, setList, keep, go])
  const firstKey = first ? pairKey(first) : null
  useEffect(() => {
    if (key === null && firstKey) go({ key: firstKey }, 'replace')
  }, [key, firstKey, go])
}

export type Triage = ReturnType<typeof useTriage>

const none: readonly { key: string; version: number }[] = []

/** The pair looked at, then those that come next, then the one before. */
function wantedOf(pairs: readonly PairLine[], at: number, key: string | null) {
  const next = pairs.slice(at, at + ahead + 1)
  const lines = [...next, ...pairs.slice(Math.max(0, at - 1), at)].map((line) => ({
    key: pairKey(line),
    version: line.version,
  }))
  return key && !lines.some((one) => one.key === key) ? [{ key, version: 0 }, ...lines] : lines
}
