'use client'

import NextLink from 'next/link'
import { type ComponentProps, useState } from 'react'

/**
 * A link within the desk. Where it leads is read ahead once it is pointed at or has the focus, not as soon as it is in
 * view: every page here is made for its reader, and a screen shows dozens of links.
 */
export function Link({ prefetch, onMouseEnter, onFocus, ...props }: ComponentProps<typeof NextLink>) {
  const [meant, setMeant] = useState(false)
  return (
    <NextLink
      {...props}
      prefetch={prefetch ?? (meant ? null : false)}
      onMouseEnter={(event) => {
        setMeant(true)
        onMouseEnter?.(event)
      }}
      onFocus={(event) => {
        setMeant(true)
        onFocus?.(event)
      }}
    />
  )
}
