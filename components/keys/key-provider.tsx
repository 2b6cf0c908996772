'use client'

import { type ReactNode, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { KeyContext } from '@/components/keys/key-context'
import { keyName } from '@/components/keys/key-name'
import { keyPlace } from '@/components/keys/key-place'
import { createKeyRegistry } from '@/components/keys/key-registry'
import { KeysDialog } from '@/components/keys/keys-dialog'

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

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const name = keyName(Object.assign(event, { altGraph: event.getModifierState('AltGraph') }))
      const binding = context.registry.find(name, keyPlace(event.target))
      if (!binding) return
      event.preventDefault()
      if (!event.repeat || binding.repeats) binding.run(event)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [context])

  return (
    <KeyContext value={context}>
      {children}
      <KeysDialog open={open} onOpenChange={setOpen} />
    </KeyContext>
  )
}
