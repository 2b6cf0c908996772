/** Where the columns of each x end, upwards and downwards, when they stand on top of each other. */
export function stackEnds(series: readonly { values: readonly (number | null)[] }[]): number[] {
  const length = Math.max(0, ...series.map((each) => each.values.length))
  return Array.from({ length }, (_, x) => series.map((each) => each.values[x] ?? 0)).flatMap((column) => [
    column.filter((value) => value > 0).reduce((sum, value) => sum + value, 0),
    column.filter((value) => value < 0).reduce((sum, value) => sum + value, 0),
  ])
}
