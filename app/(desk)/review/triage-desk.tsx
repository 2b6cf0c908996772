'use client'

import type { ReactNode } from 'react'
import { formatDate } from '@/components/format/format-date'
import { formatTime } from '@/components/format/format-time'
import { useKeys } from '@/components/keys/use-keys'
import type { PairView } from '@/server/review/pair/pair-types'
import type { Decider } from '@/server/review/assignments/list-deciders'
import type { GoldenGrain } from '@/model/grains'
import { CertifyLink } from './batches/certify-link'
import { DecisionBar } from './decision-bar'
import { EmptyQueue } from './empty-queue'
import { HandOver } from './hand-over'
import { PairFace } from './pair-face'
import { PairLoading } from './pair-loading'
import { Queue, type QueueBand } from './queue'
import { QueueChips } from './queue-chips'
import { QueueFilters } from './queue-filters'
import { queueBands } from './queue-bands'
import { RefusedLines } from './refused-lines'
import { ReviewFrame } from './review-frame'
import { SessionFoot } from './session-foot'
import { WithdrawButton } from './withdraw-button'
import { type TriageStart, useTriage } from './use-triage'
import { askedQuery } from './review-params'
import { useChosen } from './use-chosen'
import { WhatChanges } from './what-changes'
import { WeakChanges } from './weak-changes'

type Props = {
  start: TriageStart
  deciders: readonly Decider[]
  me: string | null
  /** Why this person may not decide. */
  denied?: string
  /** What stands in place of a pair for those who may not see one. */
  unseen: ReactNode
  /** The saved views of the queue. */
  saved: ReactNode
  mayAssign: boolean
}

/** The review desk: the queue, one pair with its evidence, what an answer would do, and the answer. Everything on it is one key away and none of it waits for the server. */
export function TriageDesk({ start, deciders, me, denied, unseen, saved, mayAssign }: Props) {
  const desk = useTriage(start)
  const { asked, list, pairs, view, line, here, progress, sending } = desk
  const choice = useChosen(view)
  const shown = choice.preview
  const { decidedToday, waiting } = list
  const total = waiting + decidedToday
  const empty = !pairs.length && !view
  // While a pair is being read, and when none is left, there are no buttons; the last decision can be taken back all the same.
  const undoKey = { key: 'u', label: 'Undo the last decision', run: () => desk.undo() }
  useKeys('Decision', [undoKey], { off: Boolean(denied) || !sending.canUndo || Boolean(view && shown) })
  return (
    <ReviewFrame bare={empty || !start.maySee}>
      <div
        className="prog"
        role="progressbar"
        aria-valuenow={decidedToday}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-label="Decided today"
      >
        <i style={{ width: `${total ? (100 * decidedToday) / total : 100}%` }} />
      </div>
      <Queue
        title={waiting === 1 ? '1 pair waits' : `${waiting} pairs wait`}
        value={list.value}
        bands={queueBands(list, pairs, asked).map(
          start.mayDecide && asked.grain ? certifiable(asked.grain) : (band) => band,
        )}
        one="pair"
        receipt={`queue:{band}:${askedQuery(asked)}`}
        currentKey={here.key}
        onGo={(key) => desk.go({ key, different: false })}
        onStep={desk.step}
        tools={<QueueFilters asked={asked} />}
        above={
          <>
            <QueueChips asked={asked} saved={saved} />
            <RefusedLines refused={desk.refused} onLook={(key) => desk.go({ key })} onDismiss={desk.dismiss} />
          </>
        }
        foot={start.mayDecide ? <SessionFoot progress={progress} onItsWay={sending.waiting} /> : null}
        held={view?.hands.held ? here.key : null}
      />
      {start.maySee && view && shown ? (
        <>
          <PairFace
            view={shown}
            choice={choice}
            all={here.all}
            onAll={() => desk.go({ all: !here.all }, 'replace')}
            position={positionOf(list, desk.at, view)}
          />
          {view.reason === 'weak' ? (
            <WeakChanges pair={view} />
          ) : (
            <WhatChanges
              pair={shown}
              different={here.different}
              onDifferent={(different) => desk.go({ different }, 'replace')}
              own={choice.chosen.length > 0}
              mayTry={start.mayDecide}
            />
          )}
          <DecisionBar
            view={shown}
            onDecide={(kind) => desk.decide(kind, choice.chosen)}
            onUndo={sending.canUndo ? () => desk.undo() : undefined}
            denied={denied}
          >
            <WithdrawButton view={view} onDone={desk.readAgain} />
            {mayAssign ? <HandOver view={view} deciders={deciders} me={me} onDone={desk.readAgain} /> : null}
          </DecisionBar>
        </>
      ) : null}
      {start.maySee && !view && !empty ? <PairLoading line={line} /> : null}
      {empty ? <EmptyQueue asked={asked} /> : null}
      {!start.maySee && !empty ? unseen : null}
    </ReviewFrame>
  )
}

/** A band of one grain can be certified by a sample. */
const certifiable = (grain: GoldenGrain) => (band: QueueBand) =>
  band.key === 'likely' || band.key === 'unsure' || band.key === 'different'
    ? {
        ...band,
        tool: (
          <span className="ml-auto">
            <CertifyLink grain={grain} band={band.key} />
          </span>
        ),
      }
    : band

/** "Pair 6 of 19 · 9 s a pair · about 2 min left · due 23 Nov 2026, 08:13": where one stands, how long the rest takes at the pace of today, and the deadline. */
function positionOf({ decidedToday, waiting, pace }: TriageStart['list'], at: number, { hands }: PairView): string {
  const due = hands.due && !hands.decided ? ` · due ${formatDate(hands.due)}, ${formatTime(hands.due)}` : ''
  if (at < 0) return `Not in this queue${due}`
  const place = `Pair ${decidedToday + at + 1} of ${decidedToday + waiting}`
  if (pace === null) return place + due
  const minutes = Math.max(1, Math.round(((waiting - at) * pace) / 60))
  const left = minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
  return `${place} · ${pace} s a pair · about ${left} left${due}`
}
