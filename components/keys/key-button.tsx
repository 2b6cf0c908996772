'use client'

import { useRef } from 'react'
import { keyWords } from '@/components/keys/key-words'
import { useKeys } from '@/components/keys/use-keys'
import { Button, type ButtonProps } from '@/components/ui/button'

/**
 * A button whose key works: pressing it clicks the button, so a submit button in a form on a server page submits.
 * `scope` is its heading in the list of keys, `keyLabel` its words there if the label does not say enough.
 */
export function KeyButton(
  props: ButtonProps & { scope: string; keycap: string; keyLabel?: string; inDialog?: boolean },
) {
  const { scope, keyLabel, inDialog, ...rest } = props
  const ref = useRef<HTMLButtonElement>(null)
  useKeys(
    scope,
    [
      {
        key: rest.keycap.toLowerCase(),
        label: keyLabel ?? rest.label ?? keyWords(rest.children),
        run: () => ref.current?.click(),
      },
    ],
    { inDialog, off: Boolean(rest.denied) || Boolean(rest.disabled) },
  )
  return <Button {...rest} ref={ref} aria-keyshortcuts={rest.keycap} />
}
