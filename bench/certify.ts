import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { randomBand } from '@/model/identity/certify/testing/random-band'
import { seeded } from '@/model/identity/certify/testing/seeded'
import {
  type Band,
  type Draw,
  type Ended,
  type Reviewer,
  simulateBatch,
} from '@/model/identity/certify/testing/simulate-batch'
import { judgedBands, type JudgedPairs } from './parts/judged-bands'
import { linkSets } from './parts/link-sets'
import { linkedPairs } from './parts/linked-pairs'

const usage = `Usage: npm run bench -- certify [--data <folder of sets>] [--pairs <file.csv>] [--runs 2000] [--seed 1]
  --data   each set a folder with records.csv and true_pairs.csv: linked, cut into bands, certified
  --pairs  pairs with their truth: columns grain, probability, same (0 or 1)
  --runs   batches drawn of each band, for each reviewer and target`

const reviewers: Readonly<Record<string, Reviewer>> = {
  careful: { misses: 0, missesHard: 0, rejects: 0, tires: 0 },
  human: { misses: 0.03, missesHard: 0.3, rejects: 0.005, tires: 0.5 },
  careless: { misses: 0.3, missesHard: 0.9, rejects: 0.05, tires: 1 },
}
const targets = [0.01, 0.02, 0.05, 0.1]
const usual: Draw = { target: 0.01, sureness: 0.95, allowed: 0, probes: 20, hardProbes: 0.5, knownSame: 8 }
const mostPairs = 2_000

/** How often batches are certified, and how often more of their merges are wrong than was stated: on made-up bands and on real ones. */
async function main(): Promise<void> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    options: { data: text, pairs: text, runs: text, seed: text, help: { type: 'boolean' } },
  })
  if (values.help) return console.log(usage)
  const runs = Number(values.runs ?? 2_000)
  const random = seeded(Number(values.seed ?? 1))
  const judged: JudgedPairs[] = [
    ...(values.pairs ? judgedPairsOf(values.pairs) : []),
    ...(await Promise.all((values.data ? linkSets(values.data) : []).map(linkedPairs))),
  ]
  const rows = [
    ...[0.002, 0.008, 0.012, 0.03, 0.048, 0.055, 0.09, 0.12].flatMap((share) =>
      measure(
        `made up, ${share * 100}% wrong`,
        () => randomBand({ pairs: 354, share, run: 4, hard: 0.5 }, random),
        runs,
        random,
      ),
    ),
    ...judged.flatMap(judgedBands).flatMap(({ name, band }) => measure(name, () => someOf(band, random), runs, random)),
  ]
  console.table(rows)
  const all = rows.reduce((sum, row) => sum + row.batches, 0)
  const [certified, broken] = [total(rows, 'certified'), total(rows, 'broken')]
  const worst = Math.max(...rows.map((row) => row.broken / row.batches))
  console.log(
    JSON.stringify({
      certify: {
        batches: all,
        certified,
        broken,
        worst_share_broken: round(worst),
        kept_of_certified: round(1 - broken / certified),
      },
    }),
  )
}

function measure(band: string, draw: () => Band, runs: number, random: () => number) {
  return Object.entries(reviewers).flatMap(([reviewer, person]) =>
    targets.map((target) => {
      const ended = Array.from({ length: runs }, () => simulateBatch(draw(), { ...usual, target }, person, random))
      const of = (is: (one: Ended) => boolean) => ended.filter((one) => one !== null && is(one)).length
      const [certified, broken] = [of((one) => one.certified), of((one) => one.broken)]
      return { band, reviewer, target, batches: runs, certified, broken, kept: round(1 - broken / runs) }
    }),
  )
}

const total = (rows: readonly ReturnType<typeof measure>[number][], key: 'certified' | 'broken') =>
  rows.reduce((sum, row) => sum + row[key], 0)
const round = (share: number) => Math.round(share * 10_000) / 10_000

/** As many as a batch takes, any of them: two in three of a small band. */
function someOf(band: Band, random: () => number): Band {
  const most = Math.min(mostPairs, Math.ceil((band.length * 2) / 3))
  return band
    .map((pair) => ({ pair, at: random() }))
    .sort((x, y) => x.at - y.at)
    .slice(0, most)
    .map(({ pair }) => pair)
}

function judgedPairsOf(path: string): JudgedPairs[] {
  const sets = new Map<string, JudgedPairs>()
  for (const line of readFileSync(path, 'utf8').trim().split('\n').slice(1)) {
    const [name = '', probability, same] = line.split(',')
    const set = sets.get(name) ?? { name, pairs: [] }
    sets.set(name, set)
    set.pairs.push({ probability: Number(probability), wrong: Number(same) === 0 })
  }
  return [...sets.values()]
}

await main()
