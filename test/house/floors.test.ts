import { describe, expect, it } from 'vitest'
import { importsOf, sourceFiles, textOf } from './source-files'

/** What each room may import from: itself and the floors below it. */
const floors: Record<string, readonly string[]> = {
  lib: ['lib'],
  model: ['model', 'lib'],
  components: ['components', 'lib'],
  db: ['db', 'model', 'lib'],
  server: ['server', 'db', 'model', 'lib'],
  jobs: ['jobs', 'server', 'db', 'model', 'lib'],
  app: ['app', 'components', 'server', 'model', 'lib'],
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const room = (path: string) => path.split('/')[0] ?? ''
const files = Object.keys(floors)
  .flatMap((folder) => sourceFiles(folder, /\.tsx?$/))
  .filter((path) => !isTest(path))

describe('the floors of the house', () => {
  it('are leant on from above only', () => {
    const wrong = files.flatMap((path) =>
      importsOf(path)
        .filter((target) => !floors[room(path)]?.includes(room(target)))
        .map((target) => `${path} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('keep the model free of frameworks, clocks and input or output', () => {
    const outside =
      /from '(react|next|drizzle-orm|postgres|pg|node:(?!crypto)[a-z/]+)[/']|Date\.now\(|new Date\(\)|process\.env/
    expect(files.filter((path) => path.startsWith('model/') && outside.test(textOf(path)))).toEqual([])
  })

  it('let client files take values only from components, model, lib and their own route', () => {
    const wrong = files
      .filter((path) => path.startsWith('app/') && /^'use client'/.test(textOf(path)))
      .flatMap((path) => {
        const own = path.slice(0, path.lastIndexOf('/'))
        const values = textOf(path).replace(/import type [^;]*?from '[^']+'/g, '')
        const targets = [...values.matchAll(/from '(@\/[^']+)'/g)].map((match) => (match[1] ?? '').slice(2))
        return targets
          .filter(
            (target) => !/^(components|model|lib)\//.test(target) && !target.startsWith(own) && room(target) !== 'app',
          )
          .map((target) => `${path} takes ${target}`)
      })
    expect(wrong).toEqual([])
  })

  it('let only the session gate, the token gate and the worker make a context', () => {
    const makers = [...files, ...sourceFiles('test', /\.ts$/)].filter((path) =>
      importsOf(path).some((target) => target.endsWith('spine/make-ctx')),
    )
    expect(makers.sort()).toEqual([
      'server/spine/session-ctx.ts',
      'server/spine/system-ctx.ts',
      'server/spine/token-ctx.ts',
    ])
  })

  it('let no route of the app act as the pipeline', () => {
    expect(
      files.filter(
        (path) => path.startsWith('app/') && importsOf(path).some((target) => target.endsWith('spine/system-ctx')),
      ),
    ).toEqual([])
  })
})
