import { Sentence } from './sentence.mjs'

/**
 * Runs a launcher and turns what it throws into an exit code: a `Sentence` prints only its message, anything else its stack,
 * both with exit code 1. The launcher may return an exit code of its own.
 */
export async function runMain(main) {
  try {
    process.exit((await main(process.argv.slice(2))) ?? 0)
  } catch (error) {
    console.error(error instanceof Sentence ? error.message : error)
    process.exit(1)
  }
}
