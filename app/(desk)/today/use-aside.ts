'use client'

import { useTransition } from 'react'
import { showToast } from '@/components/ui/show-toast'
import { type Aside, asideAction } from './aside-action'

const words = { done: 'Done until something changes', snoozed: 'Back tomorrow morning', open: 'Waits again' } as const

/** Puts a thing aside and offers the way back. */
export function useAside(): { put: (aside: Aside & { title: string }) => void; pending: boolean } {
  const [pending, start] = useTransition()
  const put = ({ title, ...aside }: Aside & { title: string }) =>
    start(async () => {
      const answer = await asideAction(aside)
      if (!answer.ok) return void showToast({ text: answer.message, tone: 'risk' })
      showToast({
        text: `${words[aside.state]}: ${title}`,
        ...(aside.state === 'open'
          ? {}
          : { action: { label: 'Undo', run: () => put({ ...aside, state: 'open', title }) } }),
      })
    })
  return { put, pending }
}
