import { typescriptArgs } from '../launch/app-commands.mjs'
import { logTail } from '../launch/log-tail.mjs'
import { runStep } from '../launch/run-step.mjs'
import { Sentence } from '../launch/sentence.mjs'

/**
 * Writes the demo company's exports and loads them through the pipeline into a migrated database, telling `say` each line
 * of progress. Resolves to what the loader reports: `{ signIns: [{ role, name, email, password }], waits: [sentence] }`.
 * Throws a `Sentence` with the end of `log` when it fails.
 */
export async function loadCompany({ env, size, log, say }) {
  let held = null
  const onLine = (line) => {
    if (held !== null) say(held)
    held = line
  }
  const { code, lastLine } = await runStep({ args: typescriptArgs('demo/load.ts', '--size', size), env, log, onLine })
  if (code !== 0) throw new Sentence(`Loading the demo company failed:\n${logTail(log, 40)}`)
  try {
    const { signIns, waits } = JSON.parse(lastLine)
    return { signIns: [...signIns], waits: [...waits] }
  } catch {
    throw new Sentence(`Loading the demo company ended without its report. Log: ${log}`)
  }
}
