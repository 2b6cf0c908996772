import { stat } from 'node:fs/promises'
import { badInput, KithError } from '@/lib/errors'
import { linkFigures } from './link-figures'
import { linkOptions, linkUsage } from './link-options'
import { printReport } from './print-report'
import { readTruth } from './read-truth'
import { runLink } from './run-link'
import { writeResults } from './write-results'

/** Links the records of one CSV file. The last line printed is the figures as JSON. Exit code 1 with a sentence where the file cannot be read. */
async function main(args: string[]): Promise<number> {
  const options = linkOptions(args)
  if (options === null) {
    console.log(linkUsage)
    return args.includes('--help') ? 0 : 1
  }
  const { size } = await stat(options.records).catch(() => {
    throw badInput(`There is no file ${options.records}.`)
  })
  const linked = await runLink(options, size)
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  const { ids } = linked
  const truth = options.truth === undefined ? null : await readTruth(options.truth, ids.rowOf)
  const figures = linkFigures(linked, truth, peakMb)
  if (options.out !== undefined) await writeResults(options.out, linked, ids)
  printReport(linked, figures, (line) => console.log(line))
  console.log(JSON.stringify(figures))
  return 0
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    console.error(error instanceof KithError ? error.message : error)
    return 1
  })
  .then((code) => {
    process.exitCode = code
  })
