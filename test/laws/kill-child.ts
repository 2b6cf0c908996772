import { createInterface } from 'node:readline'
import { closeDatabase } from '@/db/client'
import { ctxAs } from '@/test/ctx-as'
import { type Deed, perform } from './deed'

/**
 * A process that decides what it is told on its standard input, one deed a line, and answers `begun` and `done` (or `failed`
 * and why). It is there to be killed.
 */
async function main(): Promise<void> {
  const steward = await ctxAs('steward')
  console.log('ready')
  for await (const line of createInterface({ input: process.stdin })) {
    console.log('begun')
    const deed: Deed = JSON.parse(line)
    console.log(
      await perform({ ...steward, now: new Date() }, deed).then(
        () => 'done',
        (error: unknown) => `failed ${error instanceof Error ? error.message : String(error)}`,
      ),
    )
  }
  await closeDatabase()
}

await main()
