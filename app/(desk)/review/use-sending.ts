'use client'

import { useCallback, useRef, useState } from 'react'
import { showToast } from '@/components/ui/show-toast'
import { sendDecision, sendTakeBack } from './desk-api'
import { undoToast } from './undo/undo-toast'
import type { Made, Refused } from './triage-types'
import type { Views } from './use-views'

type Desk = {
  views: Views
  /** Tells everybody that the queue changed, and reads it again. */
  changed: () => Promise<void>
  refuse: (refused: Refused) => void
}

/**
 * Sends decisions and undos in the order they were made, one after the other, while the person goes on. What the server
 * does not keep comes back, with who was first and when. `gone` holds pairs decided here, by the version decided.
 */
export function useSending({ views, changed, refuse }: Desk) {
  const [gone, setGone] = useState<ReadonlyMap<string, number>>(new Map())
  const [stack, setStack] = useState<readonly Made[]>([])
  const stackNow = useRef<readonly Made[]>([])
  const chain = useRef<Promise<void>>(Promise.resolve())
  const count = useRef(0)
  const put = useCallback((next: readonly Made[]) => {
    stackNow.current = next
    setStack(next)
  }, [])
  const leave = (key: string, version: number | null) =>
    setGone((before) => {
      const next = new Map(before)
      if (version === null) next.delete(key)
      else next.set(key, version)
      return next
    })

  const decide = (asked: Omit<Made, 'id' | 'done'>, undoIt: (made: Made) => void) => {
    const made: Made = { ...asked, id: ++count.current, done: null }
    put([...stackNow.current, made])
    leave(made.key, made.view.version)
    chain.current = chain.current.then(() => send(made, undoIt))
  }

  const send = async (made: Made, undoIt: (made: Made) => void) => {
    const { key, kind, view } = made
    const { recordA, recordB } = view
    // After an undo the pair is the same under a newer version, which is read before the next is sent.
    const version = views.get(key)?.version ?? view.version
    const answer = await sendDecision({
      kind,
      pair: { recordA, recordB, version },
      weak: view.reason === 'weak',
      overrides: [...made.chosen],
      opinionId: view.hands.opinion?.opinionId,
    })
    const names = `${view.left.name} and ${view.right.name}`
    if (!answer.ok) {
      made.failed = true
      put(stackNow.current.filter((one) => one !== made))
      leave(key, null)
      const quote = answer.quote ? ` Quote ${answer.quote}.` : ''
      refuse({ key, names, message: answer.message + quote })
      showToast({ text: answer.message + quote, tone: 'risk' })
      views.drop((_, one) => one === key)
      return changed()
    }
    made.done = answer
    const { opinionId, lasting } = made.done
    if (opinionId || lasting) leave(key, null)
    if (lasting) put(stackNow.current.filter((one) => one !== made))
    else if (!stackNow.current.includes(made)) return
    if (opinionId || lasting) views.drop((_, one) => one === key)
    else if (kind !== 'later') await readAgain(views, made)
    const action = lasting ? undefined : { label: 'Undo', keycap: null, run: () => undoIt(made) }
    showToast({ text: `${answer.message}: ${names}`, action })
    return changed()
  }

  const undo = (id?: number): Made | null => {
    const made = id ? stackNow.current.find((one) => one.id === id) : stackNow.current.at(-1)
    if (!made) return null
    put(stackNow.current.filter((one) => one !== made))
    leave(made.key, null)
    // Shown at once; what it is now is read when the server has taken the decision back.
    views.keep({ ...made.view, status: 'undoing' })
    chain.current = chain.current.then(() => takeBack(made))
    return made
  }

  const takeBack = async (made: Made) => {
    if (made.failed) return
    const { recordA, recordB } = made.view
    const answer = await sendTakeBack({
      edgeId: made.done?.edgeId,
      opinionId: made.done?.opinionId,
      recordA,
      recordB,
    })
    undoToast(answer)
    if (!answer.ok) put([...stackNow.current, made])
    await readAgain(views, made)
    await views.read([made.key])
    await changed()
  }

  return { gone, decide, undo, canUndo: stack.length > 0, waiting: stack.filter((made) => !made.done).length }
}

/** Other pairs of the two sides are read again: what they would become has changed with this one. */
async function readAgain(views: Views, { key, view }: Made) {
  const sides = [view.left.entityId, view.right.entityId]
  const touched = [...views.all()].filter(
    ([other, one]) => other !== key && (sides.includes(one.left.entityId) || sides.includes(one.right.entityId)),
  )
  const keys = touched.map(([other]) => other)
  if (keys.length) await views.read(keys.slice(0, 10))
  views.drop((_, other) => keys.slice(10).includes(other))
}
