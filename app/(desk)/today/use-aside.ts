'use client'

import { useTransition } from 'react'
import { showToast } from '@/components/ui/show-toast'
import { type Aside, asideAction } from './aside-action'

const words = { done: 'Done until something changes', open: 'Waits again' } as const
const back = {
  tomorrow: 'Back tomorrow morning',
  'three-days': 'Back in three days',
  'next-week': 'Back on Monday',
} as const

const say = (aside: Aside) => (aside.state === 'snoozed' ? back[aside.for ?? 'tomorrow'] : words[aside.state])

/** Puts a thing aside and offers the way back. */
export function useAside(): { put: (aside: Aside & { title: string }) => void; pending: boolean } {
  const [pending, start] = useTransition()
  const put = ({ title, ...aside }: Aside & { title: string }) =>
    start(async () => {
      const answer = await asideAction(aside)
      if (!answer.ok) return void showToast({ text: answer.message, tone: 'risk' })
      showToast({
        text: `${say(aside)}: ${title}`,
        ...(aside.state === 'open'
          ? {}
          : { action: { label: 'Undo', run: () => put({ ...aside, state: 'open', title }) } }),
      })
    })
  return { put, pending }
}
