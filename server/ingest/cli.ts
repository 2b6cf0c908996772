import { basename } from 'node:path'
import { closeDatabase } from '@/db/client'
import { KithError } from '@/lib/errors'
import { systemCtx } from '@/server/spine/system-ctx'
import { ingestFile } from './ingest-file'

const usage = 'Usage: npm run ingest -- <source>.<object> <file> [--dry]'

/** Brings one file in from the command line and prints what became of its rows. Exit code 1 when the file itself cannot be read. */
async function main(args: string[]): Promise<number> {
  const [name, path] = args.filter((arg) => !arg.startsWith('--'))
  const [source, object] = name?.split('.') ?? []
  if (!source || !object || !path) {
    console.error(usage)
    return 1
  }
  const started = performance.now()
  const mode = args.includes('--dry') ? 'dry' : 'publish'
  const ending = await ingestFile(systemCtx(), { source, object, path, fileName: basename(path), mode })
  const { read, new: added, changed, unchanged, rejected } = ending.counts
  console.table({
    [`${source}.${object}`]: {
      read,
      new: added,
      changed,
      unchanged,
      rejected,
      seconds: Number(((performance.now() - started) / 1000).toFixed(2)),
    },
  })
  if (ending.error) console.error(ending.error)
  return ending.status === 'done' ? 0 : 1
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    console.error(error instanceof KithError ? error.message : error)
    return 1
  })
  .then(async (code) => {
    await closeDatabase()
    process.exitCode = code
  })
