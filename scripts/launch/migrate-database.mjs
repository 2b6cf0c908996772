import { typescriptArgs } from './app-commands.mjs'
import { logTail } from './log-tail.mjs'
import { runStep } from './run-step.mjs'
import { Sentence } from './sentence.mjs'

/** Brings a database to the present schema and rights. Throws a `Sentence` with the end of `log` when that fails. */
export async function migrateDatabase({ env, log }) {
  const { code } = await runStep({ args: typescriptArgs('db/migrate-cli.ts'), env, log })
  if (code !== 0) throw new Sentence(`The migrations failed:\n${logTail(log, 40)}`)
}
