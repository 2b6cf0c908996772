'use client'

import { useCallback, useEffect, useRef } from 'react'
import { fetchQueue, type QueueNews } from './desk-api'
import type { QueueAsked } from './review-params'

const askEvery = 1500
const channelName = 'kith-review'

/**
 * Keeps two desks in agreement: asks every second and a half, while the tab is seen, whether the queue has changed; at once
 * when the tab comes back to sight, and when another tab of this browser says that it changed something. Returns the way
 * to ask now, and to tell the others.
 */
export function useQueueNews(asked: QueueAsked, stamp: string, onNews: (news: QueueNews) => void) {
  const known = useRef(stamp)
  const busy = useRef<Promise<void> | null>(null)
  const latest = useRef(onNews)
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    latest.current = onNews
  })
  const ask = useCallback(async () => {
    const before = busy.current
    if (before) await before
    busy.current = (async () => {
      const news = await fetchQueue(asked, known.current)
      if (!news) return
      known.current = news.stamp
      if (news.list) latest.current(news)
    })()
    await busy.current
    busy.current = null
  }, [asked])
  useEffect(() => {
    channel.current = new BroadcastChannel(channelName)
    channel.current.onmessage = ask
    const look = () => {
      if (document.visibilityState === 'visible' && !busy.current) ask()
    }
    const timer = setInterval(look, askEvery)
    document.addEventListener('visibilitychange', look)
    return () => {
      channel.current?.close()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [ask])
  const tell = useCallback(() => channel.current?.postMessage('changed'), [])
  return { ask, tell }
}
