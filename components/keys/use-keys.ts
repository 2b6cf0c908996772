'use client'

import { useContext, useEffect, useRef } from 'react'
import { KeyContext } from '@/components/keys/key-context'
import type { KeyBinding } from '@/components/keys/key-registry'

/**
 * Makes keys work, and stand in the list that "?" opens, while the calling component is on screen. `scope` is the
 * heading in that list. `inDialog` for keys of a dialog or popover itself; `off` registers nothing. Outside
 * KeyProvider it does nothing.
 */
export function useKeys(
  scope: string,
  bindings: readonly KeyBinding[],
  { inDialog = false, off = false }: { inDialog?: boolean; off?: boolean } = {},
): void {
  const registry = useContext(KeyContext)?.registry
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  const signature = JSON.stringify(
    bindings.map(({ key, label, inInput, repeats }) => [key, label, inInput ?? false, repeats ?? false]),
  )
  useEffect(() => {
    if (!registry || off) return
    const shapes: [string, string, boolean, boolean][] = JSON.parse(signature)
    return registry.add({
      scope,
      inDialog,
      bindings: shapes.map(([key, label, inInput, repeats], index) => ({
        key,
        label,
        inInput,
        repeats,
        run: (event) => latest.current[index]?.run(event),
      })),
    })
  }, [registry, scope, signature, inDialog, off])
}
