import { parseArgs } from 'node:util'
import { Sentence } from '../launch/sentence.mjs'

/** The stages in the order they are reported. */
export const stageNames = ['install', 'types', 'lint', 'unit', 'database', 'build', 'browser']

/**
 * Reads the arguments of `npm test`: `{ stages, keep }`. Without names all stages run; `browser` brings `build` along, and
 * every choice `install`. Throws a `Sentence` for a name it does not know.
 */
export function testOptions(argv) {
  const { values, positionals } = parse(argv)
  for (const name of positionals) {
    if (!stageNames.includes(name)) throw new Sentence(`There is no stage ${name}. Stages: ${stageNames.join(', ')}`)
  }
  const chosen = new Set(positionals.length > 0 ? positionals : stageNames).add('install')
  if (chosen.has('browser')) chosen.add('build')
  return { stages: chosen, keep: values.keep ?? false }
}

function parse(argv) {
  try {
    return parseArgs({ args: argv, options: { keep: { type: 'boolean' } }, allowPositionals: true })
  } catch (error) {
    throw new Sentence(
      `${error.message}\nUsage: npm test [-- stage ...] [-- --keep]   Stages: ${stageNames.join(', ')}`,
    )
  }
}
