import { z } from 'zod'
import { chartInput } from '@/server/dashboard/get-chart'
import type { UrlParams } from '@/model/filters/read-filters'

const shape = chartInput.extend({
  series: z.string().max(40),
  from: z.iso.date(),
  to: z.iso.date(),
  after: z.string().max(400).optional(),
})

/** Which point of which chart an address names. */
export type PointParams = z.output<typeof shape>

/** Reads the address of a point, `<from>_<to>` below its chart; undefined where it names none. */
export function readPoint(route: { chart: string; point: string }, params: UrlParams): PointParams | undefined {
  const [from, to] = route.point.split('_')
  const { series, period, purpose, after } = params
  const read = shape.safeParse({ chart: route.chart, from, to, series, period, purpose, after })
  return read.success ? read.data : undefined
}

/** The address of the next page of a point. */
export function pointPageHref({ chart, from, to, series, period, purpose }: PointParams, after?: string): string {
  const query = new URLSearchParams({
    series,
    period,
    ...(chart === 'consent' ? { purpose } : {}),
    ...(after ? { after } : {}),
  })
  return `/dashboard/${chart}/${from}_${to}?${query}`
}
