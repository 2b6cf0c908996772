/**
 * Resolves when the process that started this one is gone. npm passes a request to end on to its shell only, which dies of it
 * and leaves the launcher behind, so a launcher that npm started watches for that. Started otherwise it may outlive its
 * parent, as with nohup, and this never resolves. Does not keep the process alive.
 */
export function parentGone({ byNpm = Boolean(process.env.npm_lifecycle_event), every = 500 } = {}) {
  const parent = process.ppid
  return new Promise((resolve) => {
    if (!byNpm) return
    const timer = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(timer)
      resolve()
    }, every)
    timer.unref()
  })
}
