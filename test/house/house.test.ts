import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { envNames } from '@/lib/env'
import { permissions } from '@/model/access/permissions'
import { root, sourceFiles, textOf } from './source-files'

const all = sourceFiles()
const lines = (path: string) => textOf(path).split('\n').length

describe('the habits of the house', () => {
  it('keep every file under 250 lines, schema and interface primitives aside, and a page under 80', () => {
    const long = all.filter((path) => !/^(db\/schema|components\/ui|drizzle)\//.test(path) && lines(path) > 251)
    expect(long).toEqual([])
    expect(all.filter((path) => /^app\/.*\/page\.tsx$/.test(path) && lines(path) > 81)).toEqual([])
  })

  it('keep the median file at or under 60 lines and nine in ten under 150', () => {
    const lengths = all
      .filter((path) => /\.tsx?$/.test(path))
      .map(lines)
      .sort((a, b) => a - b)
    const longest = all
      .map((path) => `${lines(path)} ${path}`)
      .sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
      .slice(0, 5)
    console.log(`longest files: ${longest.join(', ')}`)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60)
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(150)
  })

  it('leave nothing undone and excuse nothing', () => {
    const excuse = new RegExp(
      [
        'TO' + 'DO',
        'FIX' + 'ME',
        '@ts-' + 'ignore',
        '@ts-' + 'expect-error',
        '\\bas ' + 'any\\b',
        ': ' + 'any\\b',
      ].join('|'),
    )
    expect(all.filter((path) => excuse.test(textOf(path)))).toEqual([])
  })

  it('name files for what they hold: kebab case, no grab bags, no barrels', () => {
    const names = all.map((path) => path.split('/').at(-1) ?? '')
    expect(names.filter((name) => !/^[a-z0-9]+([-.][a-z0-9]+)*\.[a-z]+$/.test(name))).toEqual([])
    expect(names.filter((name) => /^(utils|helpers|common|manager|service|index)\.tsx?$/.test(name))).toEqual([])
  })

  it('list in .env.example exactly the variables that are read', () => {
    const listed = readFileSync(join(root, '.env.example'), 'utf8').matchAll(/^#? ?([A-Z_]+)=/gm)
    expect([...listed].map((match) => match[1]).sort()).toEqual([...envNames].sort())
  })

  it('use every permission', () => {
    const code = all
      .filter((path) => /^(server|app|jobs)\//.test(path) && !/\.test\./.test(path))
      .map(textOf)
      .join('\n')
    expect(Object.keys(permissions).filter((key) => !code.includes(`'${key}'`))).toEqual([])
  })

  it('draw a map in the README that shows the folders there are', () => {
    const map = readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^([a-z0-9]+)\/ {2,}/gm)
    const rooms = [...map].map((match) => match[1] ?? '')
    expect(rooms.filter((folder) => !existsSync(join(root, folder)))).toEqual([])
    const folders = new Set(all.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''))
    expect([...folders].filter((folder) => !rooms.includes(folder))).toEqual([])
  })
})
