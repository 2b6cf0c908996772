import type { ReactNode } from 'react'
import { joinClasses } from '@/components/ui/join-classes'

const shapes = {
  /** Reasons first: wide, middle, narrow. */
  review: 'lg:grid-cols-[minmax(0,1.36fr)_minmax(0,1fr)_minmax(0,0.88fr)]',
  /** Facts first: narrow, wide, narrow. */
  lookup: 'lg:grid-cols-[minmax(0,1fr)_minmax(0,1.42fr)_minmax(0,1fr)]',
  even: 'lg:grid-cols-2',
  /** Three alike. */
  thirds: 'lg:grid-cols-3',
}

/** Columns parted by hairlines, one under the other on narrow screens. */
export function DeskColumns({ shape, children }: { shape: keyof typeof shapes; children: ReactNode }) {
  return (
    <div
      className={joinClasses(
        'grid grid-cols-1 *:min-w-0 *:px-6 max-sm:*:px-4 lg:*:border-l lg:*:border-line lg:*:first:border-l-0',
        shapes[shape],
      )}
    >
      {children}
    </div>
  )
}
