import type { Page } from 'playwright'

export type KeyTime = { ms: number }

/**
 * Runs in the page, so it is text: the compiler would put names of its own into a function. `kithWatch(until)` waits for a
 * key and answers the milliseconds until what it asked for has been painted. What is posted from within a frame arrives
 * when that frame has been painted.
 */
const watch = `
  window.kithWatch = (until) => new Promise((resolve) => {
    const shown = () => document.querySelector('section.pair')?.dataset.pair ?? null
    const before = shown()
    let pressed = 0
    const look = () => requestAnimationFrame(() => {
      const now = shown()
      const there = until === 'same' || (now !== null && now !== before)
      const channel = new MessageChannel()
      channel.port1.onmessage = () => (there ? resolve(performance.now() - pressed) : look())
      channel.port2.postMessage(null)
    })
    const onKey = (event) => { pressed = event.timeStamp; look() }
    window.addEventListener('keydown', onKey, { once: true, capture: true })
  })
`

/** Puts a watch into the page that tells when what a key asked for has been painted. */
export const watchPaints = (page: Page): Promise<unknown> => page.evaluate(watch)

/** Presses a key and returns the milliseconds until another pair stands painted (`next`), or just the next frame (`same`). */
export async function timedKey(page: Page, key: string, until: 'next' | 'same'): Promise<KeyTime> {
  const time = page.evaluate<number>(`window.kithWatch('${until}')`)
  await page.waitForTimeout(20)
  await page.keyboard.press(key)
  return { ms: await time }
}
