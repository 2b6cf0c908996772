'use client'

import { useRef } from 'react'
import { keyWords } from '@/components/keys/key-words'
import { useKeys } from '@/components/keys/use-keys'
import { ButtonLink, type ButtonLinkProps } from '@/components/ui/button-link'

/** A link that looks like a button and whose key works; same rules as KeyButton. */
export function KeyLink(
  props: ButtonLinkProps & { scope: string; keycap: string; keyLabel?: string; inDialog?: boolean },
) {
  const { scope, keyLabel, inDialog, ...rest } = props
  const ref = useRef<HTMLAnchorElement>(null)
  useKeys(
    scope,
    [
      {
        key: rest.keycap.toLowerCase(),
        label: keyLabel ?? rest.label ?? keyWords(rest.children),
        run: () => ref.current?.click(),
      },
    ],
    { inDialog, off: Boolean(rest.denied) },
  )
  return <ButtonLink {...rest} ref={ref} aria-keyshortcuts={rest.keycap} />
}
