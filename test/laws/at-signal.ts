/** Runs `stop` before this process ends by a signal, so that no server is left behind. Returns how to call that off. */
export function atSignal(stop: () => Promise<void>): () => void {
  const end = () => void stop().finally(() => process.exit(130))
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.once(signal, end)
  return () => {
    for (const signal of signals) process.off(signal, end)
  }
}
