export type Laps = Record<string, number>

/**
 * Measures the laps of a run by name, in seconds of the clock and of the processors (all threads, user and system). A name that
 * comes again adds up; `total` is the whole run.
 */
export function stopwatch(): { lap: (name: string) => void; seconds: () => { clock: Laps; cpu: Laps } } {
  const started = now()
  const laps = new Map<string, Time>()
  let last = started
  return {
    lap: (name) => {
      const here = now()
      laps.set(name, plus(laps.get(name) ?? { clock: 0, cpu: 0 }, since(here, last)))
      last = here
    },
    seconds: () => {
      const all: [string, Time][] = [...laps, ['total', since(now(), started)]]
      const named = (part: keyof Time): Laps => Object.fromEntries(all.map(([name, time]) => [name, round(time[part])]))
      return { clock: named('clock'), cpu: named('cpu') }
    },
  }
}

/** Milliseconds. */
type Time = { clock: number; cpu: number }

function now(): Time {
  const { user, system } = process.cpuUsage()
  return { clock: performance.now(), cpu: (user + system) / 1000 }
}

const since = (later: Time, earlier: Time): Time => ({
  clock: later.clock - earlier.clock,
  cpu: later.cpu - earlier.cpu,
})
const plus = (a: Time, b: Time): Time => ({ clock: a.clock + b.clock, cpu: a.cpu + b.cpu })
const round = (ms: number) => Math.round(ms) / 1000
