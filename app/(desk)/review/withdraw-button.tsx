'use client'

import { useTransition } from 'react'
import { KeyButton } from '@/components/keys/key-button'
import { showToast } from '@/components/ui/show-toast'
import type { PairView } from '@/server/review/pair/pair-types'
import { sendTakeBack } from './desk-api'

/** Takes one's own proposal back, where the pair waits for a second person. */
export function WithdrawButton({ view, onDone }: { view: PairView; onDone: () => void }) {
  const [pending, start] = useTransition()
  const { opinion } = view.hands
  if (!opinion?.mine) return null
  const withdraw = () =>
    start(async () => {
      const { recordA, recordB } = view
      const answer = await sendTakeBack({ opinionId: opinion.opinionId, recordA, recordB })
      showToast({ text: answer.message, tone: answer.ok ? 'plain' : 'risk' })
      onDone()
    })
  return (
    <KeyButton
      scope="Decision"
      size="bar"
      variant="quiet"
      keycap="W"
      keyLabel="Withdraw: nobody is asked any more"
      disabled={pending}
      onClick={withdraw}
    >
      Withdraw
    </KeyButton>
  )
}
