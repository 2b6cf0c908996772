import type { ReactNode } from 'react'
import { joinClasses } from '@/components/ui/join-classes'

/** An id or key, in mono, grey unless `strong`. */
export function MonoId({ children, strong }: { children: ReactNode; strong?: boolean }) {
  return <span className={joinClasses('mono whitespace-nowrap', !strong && 'text-ink-3')}>{children}</span>
}
