import type { ChartKey } from '@/model/dashboard/charts'
import type { Bucket, Period } from '@/model/dashboard/periods'

/** Where those behind one point of a chart are listed. */
export const pointHref = (chart: ChartKey, { from, to }: Bucket, series: string, period: Period, more = ''): string =>
  `/dashboard/${chart}/${from}_${to}?series=${series}&period=${period}${more}`
