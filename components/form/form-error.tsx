import type { ReactNode } from 'react'
import { Glyph } from '@/components/ui/glyph'

/** What is wrong with an input, or with a whole form: a sign and a sentence, announced when it appears. */
export function FormError({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="flex items-baseline gap-1.5 text-2 text-risk">
      <Glyph name="risk" />
      <span>{children}</span>
    </p>
  )
}
