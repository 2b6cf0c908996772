/** Runs `once` again and again with so many in flight until `total` are done. Returns each one's milliseconds, sorted. */
export async function underLoad(
  inFlight: number,
  total: number,
  once: (n: number) => Promise<void>,
): Promise<number[]> {
  const times: number[] = []
  let next = 0
  const lane = async () => {
    while (next < total) {
      const n = next++
      const start = performance.now()
      await once(n)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, lane))
  return times.sort((a, b) => a - b)
}

/** The 95th percentile of sorted milliseconds. */
export const p95 = (times: number[]): number => times[Math.min(times.length - 1, Math.floor(times.length * 0.95))] ?? 0
