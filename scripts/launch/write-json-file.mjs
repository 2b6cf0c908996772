import { renameSync, writeFileSync } from 'node:fs'

/** Writes a JSON file in one step, readable by its owner only. */
export function writeJsonFile(file, value) {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
