import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

const skipped = new Set(['node_modules', 'test-results', 'playwright-report'])

/** Every source file below a folder of the project, by its path from the root. */
export function sourceFiles(folder = '', endings = /\.(ts|tsx|mjs|js|css)$/): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.') || skipped.has(entry.name)) return []
    if (entry.isDirectory()) return sourceFiles(path, endings)
    return endings.test(entry.name) && entry.name !== 'next-env.d.ts' ? [path] : []
  })
}

/** The text of a source file. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Paths, from the root, of the project's own files that a file imports. */
export function importsOf(path: string): string[] {
  const found = textOf(path).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)
  return [...found]
    .map((match) => match[1] ?? '')
    .flatMap((specifier) => {
      if (specifier.startsWith('@/')) return [specifier.slice(2)]
      if (specifier.startsWith('.')) return [relative(root, join(root, path, '..', specifier))]
      return []
    })
}
