import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { z } from 'zod'

const laps = z.record(z.string(), z.number())
const lastLine = z.object({
  rows: z.number(),
  candidates: z.number(),
  seconds: laps,
  cpu_seconds: laps,
  peak_mb: z.number(),
})

export type LinkSpeed = z.infer<typeof lastLine>

/** Runs `npm run link` over a file in a process of its own, as anybody would, and gives its last line. */
export async function linkSpeed(records: string): Promise<LinkSpeed> {
  const args = ['--import', 'tsx', 'server/identity/link/cli.ts', records]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 24 })
  return lastLine.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
}

/** Runs over the first `rows` rows of a file, and over all of it: how the time grows. */
export async function linkGrowth(records: string, rows: number): Promise<{ part: LinkSpeed; whole: LinkSpeed }> {
  const dir = await mkdtemp(join(tmpdir(), 'link-'))
  try {
    const head = join(dir, 'records.csv')
    await copyHead(records, head, rows)
    return { part: await linkSpeed(head), whole: await linkSpeed(records) }
  } finally {
    await rm(dir, { recursive: true })
  }
}

async function copyHead(from: string, to: string, rows: number): Promise<void> {
  const out = createWriteStream(to)
  let left = rows + 1
  for await (const line of createInterface({ input: createReadStream(from) })) {
    if (left-- <= 0) break
    out.write(`${line}\n`)
  }
  await new Promise<void>((resolve) => out.end(resolve))
}
