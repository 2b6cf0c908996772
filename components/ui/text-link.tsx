import { Link } from '@/components/ui/link'
import type { ComponentProps } from 'react'
import { joinClasses } from '@/components/ui/join-classes'

/** A link inside words: accent and underlined. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link {...rest} className={joinClasses('link', className)} />
}
