'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { buttonClass } from '@/components/ui/button-class'

export type DialogWords = {
  title: string
  description?: ReactNode
  children?: ReactNode
  footer?: ReactNode
  /** What takes the focus on opening; a field's own autoFocus would lose the place the focus returns to. */
  firstFocus?: RefObject<HTMLElement | null>
}

/** The inside of a dialog, for Dialog and DialogTrigger: title, words, content, footer, and a cross. */
export function DialogFrame({ title, description, children, footer, firstFocus }: DialogWords) {
  return (
    <Base.Portal>
      <Base.Backdrop className="scrim" />
      <Base.Popup
        data-kith-overlay=""
        initialFocus={firstFocus}
        className="pop fixed top-[12vh] left-1/2 z-40 flex max-h-[76vh] w-[480px] max-w-[calc(100vw-24px)] -translate-x-1/2 flex-col"
      >
        <div className="flex items-center gap-2 pt-3 pr-2 pl-5">
          <Base.Title className="text-4 font-strong">{title}</Base.Title>
          <Base.Close className={buttonClass({ variant: 'icon', className: 'ml-auto' })} aria-label="Close">
            <X className="icon" aria-hidden="true" />
          </Base.Close>
        </div>
        <div className="min-h-0 overflow-auto px-5 pb-3">
          {description ? <Base.Description className="pb-3 text-ink-2">{description}</Base.Description> : null}
          {children}
        </div>
        {footer ? (
          <div className="flex flex-wrap items-center gap-2 border-t border-line px-5 py-3">{footer}</div>
        ) : null}
      </Base.Popup>
    </Base.Portal>
  )
}
