'use client'

import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react'
import { KeyContext } from '@/components/keys/key-context'
import { createKeyRegistry } from '@/components/keys/key-registry'
import { KeysDialog } from '@/components/keys/keys-dialog'
import { useKeyListener } from '@/components/keys/use-key-listener'

/** Listens for keys once for the whole desk and lists the keys of the screen on "?". Stands around everything in the root layout. */
export function KeyProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const context = useMemo(() => ({ registry: createKeyRegistry(), showKeys: () => setOpen(true) }), [])

  // Layout effects run before all others, so that a screen that gives "?" a meaning of its own comes later and answers.
  useLayoutEffect(
    () =>
      context.registry.add({
        scope: 'Everywhere',
        bindings: [{ key: '?', label: 'Show the keys of this screen', run: context.showKeys }],
      }),
    [context],
  )

  useKeyListener(context.registry)

  return (
    <KeyContext value={context}>
      {children}
      <KeysDialog open={open} onOpenChange={setOpen} />
    </KeyContext>
  )
}
