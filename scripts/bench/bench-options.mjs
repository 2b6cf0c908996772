import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../launch/project-root.mjs'
import { Sentence } from '../launch/sentence.mjs'

const sizes = ['default', '100k', '1m']

/**
 * Reads the arguments of `npm run bench`: `{ name, size, rest }`, `rest` being what the measurement itself understands, or
 * null when no name is given. Throws a `Sentence` for a name or size that does not exist.
 */
export function benchOptions(argv) {
  const { values, positionals, tokens } = parseArgs({
    args: argv,
    options: { size: { type: 'string' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const [name] = positionals
  if (name === undefined) return null
  if (!benchNames().includes(name))
    throw new Sentence(`There is no measurement ${name}. There are: ${benchNames().join(', ')}`)
  const size = values.size ?? 'default'
  if (!sizes.includes(size)) throw new Sentence(`--size is one of ${sizes.join(', ')}.`)
  const ours = tokens.filter((token) => token.name === 'size' || token.value === name)
  const taken = new Set(
    ours.flatMap(({ index, name: option, inlineValue }) => (option && !inlineValue ? [index, index + 1] : [index])),
  )
  return { name, size, rest: argv.filter((_, index) => !taken.has(index)) }
}

/** Names of the measurements: the files of `bench/` that are not named after another file's part or test. */
export function benchNames() {
  const dir = join(projectRoot, 'bench')
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .filter((file) => /^[a-z0-9-]+\.ts$/.test(file))
    .map((file) => file.slice(0, -3))
    .sort()
}
