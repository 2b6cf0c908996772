/** How long a page may take to turn before keys held for it are let go of, and how long its own keys may take to come, in ms. */
const patience = { page: 30_000, keys: 1_000 }
const most = 8

type World<K> = {
  /** Address of the page that stands. */
  here: () => string
  /** Milliseconds of any clock. */
  now: () => number
  /** Does what the key does on the page that stands; false where it does nothing there. */
  press: (key: K) => boolean
}

/** Keys kept back while a page turns. */
export type HeldKeys<K> = {
  /** The browser sets out for an address. */
  leave: (to: string) => void
  /** Keys are kept back now. */
  holding: () => boolean
  hold: (key: K) => void
  /** To be called every few milliseconds while keys are kept back. */
  tick: () => void
}

/**
 * Keys pressed after one that leads to another page belong to that page, however fast they follow: they wait until it
 * stands and are pressed there in their order. A page that never comes, and a key that means nothing there, lets them go.
 */
export function createHeldKeys<K>({ here, now, press }: World<K>): HeldKeys<K> {
  let turning: { from: string; since: number } | null = null
  let arrived: number | null = null
  let keys: K[] = []
  const free = () => {
    turning = null
    arrived = null
    keys = []
  }
  const replay = (since: number) => {
    while (keys.length && !turning) {
      const [key] = keys
      const waits = key !== undefined && !press(key) && now() - since < patience.keys
      if (waits) return
      keys = keys.slice(1)
    }
    if (!keys.length) arrived = null
  }
  return {
    leave(to) {
      if (to === here()) return free()
      turning = { from: here(), since: now() }
      arrived = null
    },
    holding: () => turning !== null || arrived !== null,
    hold(key) {
      if (keys.length < most) keys.push(key)
    },
    tick() {
      if (turning && here() !== turning.from) {
        // Its keys are registered in effects, which run just after its address is there: they answer at the next tick.
        turning = null
        arrived = now()
      } else if (turning && now() - turning.since > patience.page) free()
      else if (arrived !== null) replay(arrived)
    },
  }
}
