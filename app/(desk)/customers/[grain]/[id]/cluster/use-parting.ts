'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import { undoWhatAction } from '@/app/(desk)/review/undo/undo-actions'
import { undoToast } from '@/app/(desk)/review/undo/undo-toast'
import { showToast } from '@/components/ui/show-toast'
import type { Part } from '@/server/review/cluster/part-records'
import type { PartingPreview } from '@/server/review/cluster/parting-preview'
import { partAction } from './part-action'
import type { PartingWhat } from './parting-what'
import { previewAction } from './preview-action'

export type Trying = { what: PartingWhat; preview: PartingPreview | null; problem: string | null }
export type Done = { edgeId: string; parts: Part[]; words: string; uses: number; sorting: number }

/** From looking to trying to done, and back: the preview is asked for at once, and an answer that comes too late is dropped. */
export function useParting() {
  const router = useRouter()
  const [trying, setTrying] = useState<Trying | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const [pending, start] = useTransition()
  const asked = useRef(0)

  const attempt = (what: PartingWhat) => {
    const turn = ++asked.current
    setDone(null)
    setTrying((before) => ({ what, preview: before?.preview ?? null, problem: null }))
    void previewAction(what).then((answer) => {
      if (turn !== asked.current) return
      setTrying({ what, preview: answer.preview ?? null, problem: answer.ok ? null : wordsOf(answer) })
    })
  }
  const back = () => {
    asked.current++
    setTrying(null)
  }
  const confirm = (reason: string) => {
    if (!trying) return
    start(async () => {
      const answer = await partAction(trying.what, reason)
      if (!answer.ok || !answer.edgeId) {
        setTrying({ ...trying, problem: wordsOf(answer) })
        return
      }
      back()
      const { edgeId, parts = [], message, uses = 0, sorting = 0 } = answer
      setDone({ edgeId, parts, words: message, uses, sorting })
      showToast({ text: `${message}.`, action: { label: 'Undo', run: () => takeBack(edgeId) } })
      router.refresh()
    })
  }
  const takeBack = (edgeId: string) =>
    start(async () => {
      const answer = await undoWhatAction({ edgeId })
      undoToast(answer)
      if (answer.ok) setDone(null)
      router.refresh()
    })

  return { trying, done, pending, attempt, back, confirm, takeBack }
}

const wordsOf = ({
  message,
  quote,
  fields,
}: {
  message: string
  quote?: string
  fields: Readonly<Record<string, string>>
}) => (quote ? `${message} Quote ${quote}.` : (Object.values(fields)[0] ?? message))
