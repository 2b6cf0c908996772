'use client'

import { useContext } from 'react'
import { KeyContext } from '@/components/keys/key-context'
import { Keycap } from '@/components/ui/keycap'

/** The "?" in the top bar: opens the list of keys for people who use a pointer. */
export function KeysButton() {
  const context = useContext(KeyContext)
  return (
    <button
      type="button"
      aria-label="Keys on this screen"
      aria-keyshortcuts="?"
      title="Keys on this screen"
      className="grid size-6 place-items-center rounded-1 max-sm:hidden"
      onClick={() => context?.showKeys()}
    >
      <Keycap>?</Keycap>
    </button>
  )
}
