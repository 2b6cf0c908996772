import { readFileSync } from 'node:fs'

/** Reads a JSON file; null when it is missing or damaged. */
export function readJsonFile(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
