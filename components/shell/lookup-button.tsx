'use client'

import { Search } from 'lucide-react'
import { keyLabel } from '@/components/keys/key-label'
import { useIsMac } from '@/components/keys/use-is-mac'
import { useKeys } from '@/components/keys/use-keys'
import { Keycap } from '@/components/ui/keycap'

/** The window event that asks for the palette when nobody passed `onOpen`. */
export const lookupEvent = 'kith:lookup'

/** The lookup field of the top bar: a button that opens the palette, with Ctrl or Cmd K anywhere. `value` is what was looked up. */
export function LookupButton({ value, onOpen }: { value?: string; onOpen?: () => void }) {
  const mac = useIsMac()
  const open = onOpen ?? (() => window.dispatchEvent(new Event(lookupEvent)))
  useKeys('Everywhere', [{ key: 'mod+k', label: 'Find anyone, go anywhere', run: open, inInput: true }])
  return (
    <button type="button" className="lookup" aria-keyshortcuts="Control+K Meta+K" onClick={open}>
      <Search className="icon" aria-hidden="true" />
      {value ? (
        <span className="cut flex-1 text-ink">{value}</span>
      ) : (
        <>
          <span className="full cut flex-1">Find anyone: e-mail, phone, order, old id, name</span>
          <span className="short cut flex-1">Find anyone</span>
        </>
      )}
      <Keycap>{keyLabel('mod+k', mac)}</Keycap>
    </button>
  )
}
