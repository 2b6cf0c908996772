'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'

/** Which columns are hidden, kept in the URL as `?hide=owner,plan`, and the way to change that without a new request. */
export function useHiddenColumns(): [ReadonlySet<string>, (id: string, hidden: boolean) => void] {
  const params = useSearchParams()
  const text = params.get('hide') ?? ''
  const hidden = useMemo(() => new Set(text.split(',').filter(Boolean)), [text])
  const change = useCallback(
    (id: string, hide: boolean) => {
      const next = new Set(hidden)
      if (hide) next.add(id)
      else next.delete(id)
      const url = new URL(window.location.href)
      if (next.size === 0) url.searchParams.delete('hide')
      else url.searchParams.set('hide', [...next].sort().join(','))
      window.history.replaceState(null, '', url)
    },
    [hidden],
  )
  return [hidden, change]
}
