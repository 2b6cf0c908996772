import { parseArgs } from 'node:util'
import { Sentence } from '../launch/sentence.mjs'

const sizes = ['default', '100k', '1m']

/**
 * Reads the arguments of `npm run demo`: `{ reset, size, port }`, `size` being null when not given. Throws a `Sentence` for
 * anything it does not know.
 */
export function demoOptions(argv) {
  const { reset, size = null, port } = parse(argv)
  if (size !== null && !sizes.includes(size)) throw new Sentence(`--size is one of ${sizes.join(', ')}.`)
  const wanted = port ?? process.env.PORT ?? '3000'
  if (!/^\d{1,5}$/.test(wanted) || Number(wanted) < 1 || Number(wanted) > 65535) {
    throw new Sentence(`${wanted} is not a port: give a number from 1 to 65535.`)
  }
  return { reset: reset ?? false, size, port: Number(wanted) }
}

function parse(argv) {
  const options = { reset: { type: 'boolean' }, size: { type: 'string' }, port: { type: 'string' } }
  try {
    return parseArgs({ args: argv, options }).values
  } catch (error) {
    throw new Sentence(
      `${error.message}\nUsage: npm run demo [-- --reset] [-- --size ${sizes.join('|')}] [-- --port 3000]`,
    )
  }
}
