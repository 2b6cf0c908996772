import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A set of records with their true pairs. */
export type LinkSet = { name: string; records: string; truth: string }

/** The sets in a folder: each a folder with `records.csv` and `true_pairs.csv`, packed or not. Throws where there is none. */
export function linkSets(dir: string): LinkSet[] {
  const sets = readdirSync(dir)
    .sort()
    .filter((name) => statSync(join(dir, name)).isDirectory())
    .flatMap((name) => {
      const [records, truth] = ['records.csv', 'true_pairs.csv'].map((file) => eitherOf(join(dir, name, file)))
      return records && truth ? [{ name, records, truth }] : []
    })
  if (!sets.length) throw new Error(`No set with records.csv and true_pairs.csv in ${dir}.`)
  return sets
}

const eitherOf = (path: string) => [path, `${path}.gz`].find((one) => existsSync(one))
