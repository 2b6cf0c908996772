import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { privateDir } from '../launch/private-dir.mjs'
import { readJsonFile } from '../launch/read-json-file.mjs'
import { serverDir } from '../postgres/server-dir.mjs'

/** Where the demo keeps its things; `dist` is relative to the project, as Next wants it. */
export function demoPlace() {
  const dir = privateDir('demo')
  return {
    dir,
    dist: '.kith/demo-build',
    server: serverDir('demo'),
    data: join(dir, 'data'),
    lock: join(dir, 'lock.json'),
    state: join(dir, 'state.json'),
    log: (name) => join(dir, `${name}.log`),
  }
}

/** The secret of this demo, made at the first call and kept where only its owner can read it. */
export function demoSecret(place) {
  const file = join(place.dir, 'secret.json')
  if (!existsSync(file))
    writeFileSync(file, JSON.stringify({ secret: randomBytes(32).toString('hex') }), { mode: 0o600 })
  return readJsonFile(file).secret
}
