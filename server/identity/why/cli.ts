import { closeDatabase } from '@/db/client'
import { KithError } from '@/lib/errors'
import { systemCtx } from '@/server/spine/system-ctx'
import { explainRecords } from './explain-records'
import type { Why } from './why'

const usage = 'Usage: npm run why -- <id or code> <id or code>'

/** Prints why two records or customers are one, or are not. Exit code 1 when the question cannot be answered. */
async function main(args: string[]): Promise<number> {
  const [a, b, ...rest] = args
  if (!a || !b || rest.length) {
    console.error(usage)
    return 1
  }
  for (const line of linesOf(await explainRecords(systemCtx(), { a, b }))) console.log(line)
  return 0
}

function linesOf({ a, b, sentence, because, change, rules, weights }: Why): string[] {
  const side = ({ name, code, label }: Why['a']) => `${name} (${code}, ${label})`
  const bits = (weight: number) => `${weight < 0 ? '−' : '+'}${Math.abs(weight / 1000).toFixed(1)}`.padStart(7)
  return [
    `${side(a)} and ${side(b)}`,
    '',
    sentence,
    ...because,
    ...(rules.length ? ['', 'Rules', ...rules.map((rule) => `  ${rule.label}: ${rule.sentence}`)] : []),
    ...(weights
      ? [
          '',
          'Match weight, each +1 doubles the odds',
          `${bits(weights.prior)}  Starting point`,
          ...weights.lines.map((line) => `${bits(line.weight + line.rarity)}  ${line.label}: ${line.sentence}`),
          `${bits(weights.total)}  Total`,
        ]
      : []),
    '',
    'What would change it',
    ...change.map((one) => `  ${one}`),
  ]
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
