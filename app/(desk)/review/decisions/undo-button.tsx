'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { showToast } from '@/components/ui/show-toast'
import { undoAction } from '../undo-action'

/** Takes one decision back and says what came of it. */
export function UndoButton({
  decision,
  denied,
}: {
  decision: { edgeId: string; recordA: string; recordB: string }
  denied?: string
}) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const undo = () =>
    start(async () => {
      const answer = await undoAction(decision)
      showToast({ text: answer.message, tone: answer.ok ? 'plain' : 'risk' })
      router.refresh()
    })
  return (
    <Button size="small" denied={denied} disabled={pending} onClick={undo}>
      Undo
    </Button>
  )
}
