'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useKeys } from '@/components/keys/use-keys'
import { showToast } from '@/components/ui/show-toast'
import type { SortingLine } from '@/server/sorting/list-sorting'
import { sortAction, unsortAction } from './sorting-actions'

/** Which item is at hand, moving among them, and giving one to a side with the way back in the message. */
export function useSorting(items: readonly SortingLine[]) {
  const router = useRouter()
  const [chosen, setChosen] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const ids = items.map((item) => item.itemId)
  const current = ids.find((id) => id === chosen) ?? ids[0] ?? null
  const move = (step: number) => {
    const next = ids[Math.min(Math.max((current ? ids.indexOf(current) : -1) + step, 0), ids.length - 1)]
    if (!next) return
    setChosen(next)
    document.getElementById(`item-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  useKeys('Sorting', [
    { key: 'j', label: 'Next item', repeats: true, run: () => move(1) },
    { key: 'k', label: 'Item before', repeats: true, run: () => move(-1) },
  ])
  const sort = (itemId: string, side: SortingLine['sides'][number]) => {
    const next = ids[ids.indexOf(itemId) + 1] ?? null
    start(async () => {
      const answer = await sortAction(itemId, side.id)
      const words = answer.ok ? `With ${side.name} now` : answer.message
      showToast({
        text: answer.quote ? `${words} Quote ${answer.quote}.` : words,
        tone: answer.ok ? 'plain' : 'risk',
        action: answer.ok ? { label: 'Undo', run: () => unsort(itemId) } : undefined,
      })
      setChosen(next)
      router.refresh()
    })
  }
  const unsort = (itemId: string) =>
    start(async () => {
      const answer = await unsortAction(itemId)
      if (!answer.ok) showToast({ text: answer.message, tone: 'risk' })
      setChosen(itemId)
      router.refresh()
    })
  return { current, choose: setChosen, sort, pending }
}
