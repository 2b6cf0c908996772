import type { Band } from '@/model/identity/certify/testing/simulate-batch'

/** Pairs with what the engine holds of them, and whether they are two customers in truth. */
export type JudgedPairs = { name: string; pairs: { probability: number; wrong: boolean }[] }

const bands = [
  { words: 'likely', from: 0.9, to: 1 },
  { words: '0.99 and more', from: 0.99, to: 1 },
  { words: 'unsure', from: 0.6, to: 0.9 },
] as const
const fewest = 30

/** The bands of a set that are worth a batch. Of the wrong pairs the likelier half is hard to see. */
export function judgedBands({ name, pairs }: JudgedPairs): { name: string; band: Band }[] {
  const wrong = pairs.filter((pair) => pair.wrong).map((pair) => pair.probability)
  const middle = wrong.sort((x, y) => x - y)[Math.floor(wrong.length / 2)] ?? 1
  return bands.flatMap(({ words, from, to }) => {
    const band = pairs
      .filter(({ probability }) => probability >= from && probability <= to)
      .map((pair) => ({ wrong: pair.wrong, hard: pair.wrong && pair.probability >= middle }))
    const share = band.filter((pair) => pair.wrong).length / band.length
    return band.length < fewest
      ? []
      : [{ name: `${name}, ${words} (${band.length}, ${(share * 100).toFixed(1)}% wrong)`, band }]
  })
}
