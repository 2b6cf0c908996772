'use client'

import { useEffect } from 'react'
import { createHeldKeys } from '@/components/keys/held-keys'
import { keyName } from '@/components/keys/key-name'
import { keyPlace } from '@/components/keys/key-place'
import type { KeyBinding, KeyPlace, KeyRegistry } from '@/components/keys/key-registry'
import { addressHere, onLeaving } from '@/components/keys/leaving'

const often = 25

/** Runs the binding of every key pressed, once for the whole desk. Keys pressed while a page turns are pressed on the new page. */
export function useKeyListener(registry: KeyRegistry): void {
  useEffect(() => {
    const held = createHeldKeys<{ name: string; event: KeyboardEvent }>({
      here: addressHere,
      now: () => performance.now(),
      press({ name, event }) {
        const binding = registry.find(name, keyPlace(document.activeElement))
        binding?.run(event)
        return binding !== null
      },
    })
    let timer: number | undefined
    const tick = () => {
      held.tick()
      timer = held.holding() ? window.setTimeout(tick, often) : undefined
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const name = keyName(Object.assign(event, { altGraph: event.getModifierState('AltGraph') }))
      const place = keyPlace(event.target)
      const binding = registry.find(name, place)
      const holds = held.holding() && isForPage(name, place, binding)
      if (!binding && !holds) return
      event.preventDefault()
      if (event.repeat && (holds || !binding?.repeats)) return
      if (holds) held.hold({ name, event })
      else binding?.run(event)
    }
    const stop = onLeaving((address) => {
      held.leave(address)
      if (held.holding()) timer ??= window.setTimeout(tick, often)
    })
    window.addEventListener('keydown', onKeyDown)
    return () => {
      stop()
      window.clearTimeout(timer)
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [registry])
}

/** Whether a key is meant for a page and not for a dialog, a field, the browser, or the whole desk. */
function isForPage(name: string, place: KeyPlace, binding: KeyBinding | null): boolean {
  if (place.typing || place.dialog || place.singleKeysOff) return false
  if (name.includes('mod+') || name === 'escape') return false
  return binding !== null || /^(shift\+)?\S$/u.test(name)
}
