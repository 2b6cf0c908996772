import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { figureOf } from '../figures/all-figures'
import { readListParams } from '../filters/read-list-params'
import { goldenGrains, grains } from '../grains'
import { metricOf } from '../metrics/all-metrics'
import { businessQuestions } from '../questions'
import { allAnswers } from './all-answers'
import { questionThemes } from './business-question'
import { cellReference } from './cell-reference'
import type { TableAnswer } from './table-answer'

const answers: readonly TableAnswer[] = allAnswers

describe('the questions of the business', () => {
  it('are asked once each, under a theme, and end in a question mark', () => {
    const keys = businessQuestions.map((question) => question.key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { question, how, caveat, theme } of businessQuestions) {
      expect(question).toMatch(/\?$/)
      for (const text of [how, caveat ?? 'None.']) expect(text).toMatch(/^[A-Z].*\.$/)
      expect(Object.keys(questionThemes)).toContain(theme)
    }
  })

  it('are answered at the grain of their metric, and lead to rows that can be listed', () => {
    for (const { key, metric, figure, grain, rows, table } of businessQuestions) {
      if (metric) expect([key, metricOf(metric)?.grain]).toEqual([key, grain])
      else expect([key, figure?.of ?? grain]).toEqual([key, grain])
      if (table) expect(answers.map((answer) => answer.key)).toContain(table)
      const { pathname, searchParams } = new URL(rows, 'http://kith')
      const listed = goldenGrains.find((one) => pathname === `/customers/${grains[one].plural.toLowerCase()}`)
      if (listed) expect(() => readListParams(listed, 'analyst', Object.fromEntries(searchParams))).not.toThrow()
      else expect(pathname).toMatch(/^\/(metrics|model\/questions|history|boards)(\/|$)/)
    }
  })
})

describe('answers that are tables', () => {
  it('are all listed', () => {
    const parts = new Set([
      'all-answers',
      'answer-figure',
      'business-question',
      'cell-reference',
      'figure-reference',
      'table-answer',
    ])
    const files = readdirSync(import.meta.dirname).map((file) => file.replace(/\.ts$/, ''))
    const own = files.filter((file) => !parts.has(file) && !/(-questions|\.test)$/.test(file))
    expect(answers.map((answer) => answer.key).sort()).toEqual(own.sort())
    for (const { key } of answers) expect(businessQuestions.some((question) => question.table === key)).toBe(true)
  })

  it.each(answers.map((answer) => [answer.key, answer] as const))('%s has a receipt for every cell', (_, answer) => {
    const [found] = allAnswers.filter((one) => one.key === answer.key)
    for (const { key: col, unit } of answer.columns) {
      const cell = { by: answer.groupings[0].key, row: 'all', col, day: '2026-11-20' }
      const reference = found ? cellReference(found.key, unit, cell) : null
      const figure = figureOf(reference?.split(':')[1] ?? '')
      expect([col, figure?.unit]).toEqual([col, unit])
      expect(figure?.drill({ by: cell.by, row: 'all', col })).toContain(`/model/questions/${answer.key}?`)
    }
    for (const text of [answer.says, ...answer.caveats]) expect(text).toMatch(/^[A-Z].*\.$/)
  })
})
