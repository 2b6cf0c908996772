'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useKeys } from '@/components/keys/use-keys'
import { showToast } from '@/components/ui/show-toast'
import type { RecallOutcome } from '@/model/identity/recall/recall-outcomes'
import { handleRecallAction, reopenRecallAction } from './recall-actions'

/** Which open task is at hand, moving among them, and handling one with the way back in the message. */
export function useRecalls(openIds: readonly string[]) {
  const router = useRouter()
  const [chosen, setChosen] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const current = openIds.find((id) => id === chosen) ?? openIds[0] ?? null
  const move = (step: number) => {
    const at = current ? openIds.indexOf(current) : -1
    const next = openIds[Math.min(Math.max(at + step, 0), openIds.length - 1)]
    if (!next) return
    setChosen(next)
    document.getElementById(`task-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  useKeys('Recalls', [
    { key: 'j', label: 'Next use', repeats: true, run: () => move(1) },
    { key: 'k', label: 'Use before', repeats: true, run: () => move(-1) },
  ])
  const handle = (taskId: string, outcome: RecallOutcome) => {
    const next = openIds[openIds.indexOf(taskId) + 1] ?? openIds[openIds.indexOf(taskId) - 1] ?? null
    start(async () => {
      const answer = await handleRecallAction(taskId, outcome)
      showToast({
        text: answer.quote ? `${answer.message} Quote ${answer.quote}.` : answer.message,
        tone: answer.ok ? 'plain' : 'risk',
        action: answer.ok ? { label: 'Undo', run: () => reopen(taskId) } : undefined,
      })
      setChosen(next)
      router.refresh()
    })
  }
  const reopen = (taskId: string) =>
    start(async () => {
      const answer = await reopenRecallAction(taskId)
      if (!answer.ok) showToast({ text: answer.message, tone: 'risk' })
      setChosen(taskId)
      router.refresh()
    })
  return { current, choose: setChosen, handle, pending }
}
