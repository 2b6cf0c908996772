import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { env } from '@/lib/env'
import type { Deed } from './deed'

const program = fileURLToPath(new URL('./kill-child.ts', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))

/** A process of the application that does deeds until it is killed. */
export type Doomed = {
  alive: () => boolean
  /** Has it do a deed; resolves when it begins, with what it will say: acknowledged or not. */
  begin: (deed: Deed) => Promise<{ acknowledged: Promise<boolean> }>
  kill: () => void
}

/** Starts one against the database this process uses. */
export async function startDoomed(): Promise<Doomed> {
  const { DATABASE_URL, KITH_SECRET } = env()
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: root,
    env: { ...process.env, DATABASE_URL, KITH_SECRET, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  let dead = false
  const waiting = new Map<string, (line: string | null) => void>()
  const hear = (words: readonly string[]) =>
    new Promise<string | null>((resolve) => {
      if (dead) return resolve(null)
      for (const word of words) waiting.set(word, resolve)
    })
  createInterface({ input: child.stdout }).on('line', (line) => {
    const word = line.split(' ')[0] ?? ''
    waiting.get(word)?.(line)
  })
  child.on('exit', () => {
    dead = true
    for (const resolve of waiting.values()) resolve(null)
  })
  child.stdin.on('error', () => {})
  await hear(['ready'])
  return {
    alive: () => !dead,
    begin: async (deed) => {
      const begun = hear(['begun'])
      const said = hear(['done', 'failed'])
      child.stdin.write(`${JSON.stringify(deed)}\n`)
      await begun
      return { acknowledged: said.then((line) => line === 'done') }
    },
    kill: () => child.kill('SIGKILL'),
  }
}
