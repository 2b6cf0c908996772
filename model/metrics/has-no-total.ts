import type { Metric } from './metric'

/** Whether a total stands for nothing: an average or a share over nobody is no number, while a sum or a count of nobody is 0. */
export const hasNoTotal = ({ total }: Pick<Metric, 'total'>, entities: number): boolean =>
  entities === 0 && (total === 'average' || total === 'ratio')
