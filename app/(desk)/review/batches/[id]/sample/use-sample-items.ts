'use client'

import { useRouter } from 'next/navigation'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { SampleItem } from '@/server/review/batches/next-of-batch'
import { fetchSample } from './fetch-sample'

/** So many pairs before the last one at hand the next are fetched. */
const ahead = 10

/**
 * The pairs of a sample at hand, with more fetched as one goes on. Past the last, once what was answered is kept (`unsent`),
 * those passed over come again; when there are none the result opens.
 */
export function useSampleItems(
  batchId: string,
  start: readonly SampleItem[],
  at: number,
  unsent: RefObject<Promise<unknown>>,
): { items: readonly SampleItem[]; fault: string } {
  const router = useRouter()
  const [items, setItems] = useState(start)
  const [fault, setFault] = useState('')
  const [dry, setDry] = useState(false)
  const [done, setDone] = useState(false)
  const [turn, setTurn] = useState(0)
  const busy = useRef(false)
  const through = at >= items.length
  const wanted = through ? !fault && !done : !dry && at >= items.length - ahead
  const next = (items.at(-1)?.place ?? 0) + 1

  useEffect(() => {
    if (!wanted || busy.current) return
    busy.current = true
    const fetchOn = async () => {
      if (through && dry) await unsent.current
      const more = await fetchSample(batchId, through && dry ? undefined : next)
      if ('message' in more) return setFault(more.message)
      const fresh = more.items.filter((one) => one.answer === null)
      if (fresh.length) return setItems((before) => [...before, ...fresh])
      if (!dry) return setDry(true)
      setDone(true)
      router.push(`/review/batches/${batchId}`)
    }
    void fetchOn().finally(() => {
      busy.current = false
      setTurn(turn + 1)
    })
  }, [wanted, through, dry, next, turn, batchId, router, unsent])
  return { items, fault }
}
