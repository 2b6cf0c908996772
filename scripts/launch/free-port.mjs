import { connect, createServer } from 'node:net'

/**
 * Finds a port nobody listens on at 127.0.0.1. With `preferred` that port or one of the next 100 above it, without it any
 * port the system hands out. Someone else may still take it before it is used.
 */
export async function freePort(preferred) {
  if (preferred === undefined) return tryListen(0)
  for (let port = preferred; port <= Math.min(preferred + 100, 65535); port++) {
    if (await answers(port)) continue
    const free = await tryListen(port).catch(() => null)
    if (free !== null) return free
  }
  return tryListen(0)
}

/** On some systems a port bound on all addresses can be bound again on one of them, so ask whether somebody answers. */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 500 })
    const done = (answer) => () => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('connect', done(true)).on('error', done(false)).on('timeout', done(true))
  })
}

function tryListen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const { port: bound } = server.address()
      server.close(() => resolve(bound))
    })
  })
}
