import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const module = JSON.stringify(new URL('./parent-gone.mjs', import.meta.url).href)

/** A shell that starts a launcher, as npm does, and is then told to end. Resolves to what the launcher wrote. */
async function endShell(byNpm: boolean): Promise<string> {
  const note = join(mkdtempSync(join(tmpdir(), 'kith-parent-')), 'note')
  const launcher = `const { parentGone } = await import(${module}); const { writeFileSync } = await import('node:fs')
    writeFileSync(${JSON.stringify(note)}, 'waiting'); setTimeout(() => process.exit(), 5000)
    parentGone({ byNpm: ${byNpm}, every: 50 }).then(() => { writeFileSync(${JSON.stringify(note)}, 'gone'); process.exit() })`
  const shell = spawn('sh', ['-c', '"$NODE" --input-type=module -e "$LAUNCHER"; true'], {
    env: { ...process.env, NODE: process.execPath, LAUNCHER: launcher },
    stdio: 'ignore',
  })
  const read = () => (existsSync(note) ? readFileSync(note, 'utf8') : '')
  const until = async (text: string, ms: number) => {
    for (const end = Date.now() + ms; Date.now() < end && read() !== text; )
      await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await until('waiting', 5000)
  shell.kill('SIGTERM')
  await until('gone', byNpm ? 4000 : 600)
  return read()
}

describe.skipIf(process.platform === 'win32')('a launcher whose shell was told to end', () => {
  it('notices it when npm started it', { timeout: 20_000 }, async () => {
    expect(await endShell(true)).toBe('gone')
  })
  it('lives on when it was started by hand', { timeout: 20_000 }, async () => {
    expect(await endShell(false)).toBe('waiting')
  })
})
