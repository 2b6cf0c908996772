/** Watches this process’s resident memory while `work` runs. Returns its result and the peak in megabytes. */
export async function withPeakMemory<T>(work: () => Promise<T>): Promise<{ result: T; peakMb: number }> {
  let peak = process.memoryUsage.rss()
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 50)
  try {
    const result = await work()
    return { result, peakMb: Math.round(peak / 1_048_576) }
  } finally {
    clearInterval(timer)
  }
}
