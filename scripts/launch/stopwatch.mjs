/** Starts counting; the returned function tells the seconds since, with one decimal. */
export function stopwatch() {
  const began = performance.now()
  return () => ((performance.now() - began) / 1000).toFixed(1)
}
