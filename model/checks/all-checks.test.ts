import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { allChecks } from './all-checks'

it('lists every check file once, under its own name', () => {
  const files = readdirSync(import.meta.dirname).map((file) => file.replace(/(\.test)?\.ts$/, ''))
  const checks = [...new Set(files)].filter((file) => file !== 'check' && file !== 'all-checks')
  expect(allChecks.map((check) => check.key).sort()).toEqual(checks.sort())
})

it('says what is wrong, what it does and how to mend it, in sentences', () => {
  for (const check of allChecks)
    for (const text of [check.meaning, check.harm, check.mend]) expect(text).toMatch(/^[A-Z].*\.$/)
})
