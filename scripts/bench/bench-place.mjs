import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { privateDir } from '../launch/private-dir.mjs'
import { readJsonFile } from '../launch/read-json-file.mjs'
import { writeJsonFile } from '../launch/write-json-file.mjs'
import { serverDir } from '../postgres/server-dir.mjs'

/** Where the measurements of one size keep their things, with the secret of their database; kept between runs. */
export function benchPlace(size) {
  const dir = privateDir(`bench-${size}`)
  const secretFile = join(dir, 'secret.json')
  if (!existsSync(secretFile)) writeJsonFile(secretFile, { secret: randomBytes(32).toString('hex') })
  return {
    dir,
    dist: '.kith/bench-build',
    server: serverDir(`bench-${size}`),
    secret: readJsonFile(secretFile).secret,
    data: join(dir, 'data'),
    state: join(dir, 'state.json'),
    log: (name) => join(dir, `${name}.log`),
  }
}
