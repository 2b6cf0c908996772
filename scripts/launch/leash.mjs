// Preloaded into the processes a launcher starts: when the launcher is gone, even killed, the channel to it closes and the
// process ends too, first politely. Processes they fork inherit the preload but have a channel of their own, left alone.
if (process.channel && process.env.KITH_LEASH === String(process.ppid)) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), 8000).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  process.channel.unref()
}
