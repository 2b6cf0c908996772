import type { Figure } from '../figures/figure'
import { grains } from '../grains'
import type { MetricUnit } from '../metrics/metric'
import { cellSql, type TableAnswer } from './table-answer'

/** The figure that stands behind the cells of an answer in one unit: what a cell says, worked out for that cell alone. */
export function answerFigure<K extends string>(key: K, answer: TableAnswer, unit: MetricUnit) {
  const columns = answer.columns.filter((column) => column.unit === unit)
  const only = answer.classification ? { classification: answer.classification } : {}
  return {
    key,
    label: `${answer.title}: ${columns.map((column) => column.label.toLowerCase()).join(', ')}`,
    meaning: answer.says,
    grain: [...new Set(answer.groupings.map((grouping) => `one ${grains[grouping.grain].label.toLowerCase()}`))].join(
      ' or ',
    ),
    unit,
    sources: answer.sources,
    tables: answer.tables,
    ...only,
    takes: [
      {
        name: 'by',
        type: 'word',
        oneOf: answer.groupings.map((grouping) => grouping.key),
        means: 'how it is broken down',
      },
      { name: 'row', type: 'word', means: answer.rowLabel.toLowerCase() },
      answer.pivot
        ? { name: 'col', type: 'word', means: answer.pivot.label }
        : { name: 'col', type: 'word', oneOf: columns.map((column) => column.key), means: 'the column' },
      { name: 'day', type: 'day', means: 'the day measured' },
    ],
    sql: cellSql(answer, unit),
    caveats: answer.caveats,
    drill: ({ by, row, col }) => `/model/questions/${answer.key}?by=${by}&row=${row}&col=${col}#behind`,
  } satisfies Figure & { key: K }
}
