import { spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import postgres from 'postgres'
import { afterAll, expect, it } from 'vitest'
import { removeServer } from './remove-server.mjs'
import { serverDir } from './server-dir.mjs'
import { startPostgres } from './start-postgres.mjs'

const dir = serverDir(`test-${process.env.KITH_TEST_RUN ?? process.pid}-supervisor`)
const start = (port?: number) =>
  startPostgres({ dir, port, name: 'supervisor test', settings: { shared_buffers: '16MB' } })
const pid = () => Number(readFileSync(join(dir, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])

afterAll(async () => {
  await removeServer(dir)
  rmSync(dirname(dir), { recursive: true, force: true })
})

async function query(url: string): Promise<string> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const [row] = await sql`select current_user as name`
    return row?.name
  } finally {
    await sql.end()
  }
}

it('hands out a database whose owner is no superuser', async () => {
  const server = await start()
  expect(await query(server.ownerUrl)).toBe('kith_owner')
  expect(await query(server.adminUrl)).toBe('postgres')
  const sql = postgres(server.ownerUrl, { max: 1 })
  const [role] = await sql`select rolsuper, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`
  expect(role).toEqual({ rolsuper: false, rolcreaterole: true, rolcreatedb: true })
  await sql.end()
  await server.stop()
})

it('starts a killed server again on the same port', async () => {
  const server = await start()
  const killed = pid()
  const ended = new Promise((resolve) => server.onExit(resolve))
  process.kill(killed, 'SIGKILL')
  expect(await ended).toBe('SIGKILL')
  await expect.poll(() => query(server.ownerUrl).catch(() => 'not yet'), { timeout: 15_000 }).toBe('kith_owner')
  expect(pid()).not.toBe(killed)
  await server.stop()
})

it('adopts the server of a launcher that was killed', async () => {
  const script = `import { startPostgres } from ${JSON.stringify(new URL('start-postgres.mjs', import.meta.url).href)}
    await startPostgres({ dir: ${JSON.stringify(dir)}, name: 'killed', settings: { shared_buffers: '16MB' } })
    process.kill(process.pid, 'SIGKILL')`
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' })
  await new Promise((resolve) => launcher.on('exit', resolve))
  const orphan = pid()
  const server = await start()
  expect(pid()).toBe(orphan)
  expect(await query(server.ownerUrl)).toBe('kith_owner')
  await server.stop()
})

it('is not misled by a postmaster.pid that names somebody else', async () => {
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' })
  for (const stale of [stranger.pid, 999_999_999]) {
    writeFileSync(join(dir, 'data', 'postmaster.pid'), `${stale}\n/nowhere\n1\n5432\n\n127.0.0.1\n0 0\nready\n`)
    const server = await start()
    expect(await query(server.ownerUrl)).toBe('kith_owner')
    await server.stop()
  }
  expect(stranger.exitCode).toBeNull()
  stranger.kill()
})

it('takes another port when the wanted one is taken', async () => {
  const other = createServer()
  const taken = await new Promise<number>((resolve) =>
    other.listen(0, '127.0.0.1', () => {
      const address = other.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    }),
  )
  const server = await start(taken)
  expect(server.port).not.toBe(taken)
  expect(await query(server.ownerUrl)).toBe('kith_owner')
  await server.stop()
  other.close()
})
