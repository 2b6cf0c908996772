'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { showToast } from '@/components/ui/show-toast'
import { answerAction } from './answer-action'

/** Takes one answer back and says what came of it. */
export function UndoAnswer({ suggestionId, denied }: { suggestionId: string; denied?: string }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const undo = () =>
    start(async () => {
      const answer = await answerAction('undo', { suggestionId, version: 1 })
      showToast({ text: answer.message, tone: answer.ok ? 'plain' : 'risk' })
      router.refresh()
    })
  return (
    <Button size="small" denied={denied} disabled={pending} onClick={undo}>
      Undo
    </Button>
  )
}
