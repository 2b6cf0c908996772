/** Statements that make the monthly partitions of `event` from two years before the given day to a year after it. */
export function partitionStatements(today: Date): string[] {
  const months = Array.from(
    { length: 37 },
    (_, i) => new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 24 + i, 1)),
  )
  return months.map((from) => {
    const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1))
    const name = `event_${from.toISOString().slice(0, 7).replace('-', '_')}`
    return `create table if not exists ${name} partition of event for values from ('${day(from)}') to ('${day(to)}')`
  })
}

const day = (date: Date) => date.toISOString().slice(0, 10)
