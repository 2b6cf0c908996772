import type { ChartLook } from '@/components/charts/chart-data'

/** Fill and line of a column or its swatch. What is lost is red, outlined or filled; the rest is told apart by how dark it is. */
export const barLook = (look: ChartLook): { fill: string; stroke: string } =>
  ({
    main: { fill: 'var(--ink)', stroke: 'none' },
    second: { fill: 'var(--edge)', stroke: 'none' },
    third: { fill: 'var(--line-2)', stroke: 'var(--ink-3)' },
    loss: { fill: 'var(--paper)', stroke: 'var(--lost)' },
    'loss-filled': { fill: 'var(--lost)', stroke: 'none' },
  })[look]
