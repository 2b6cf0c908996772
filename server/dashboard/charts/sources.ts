import { sql } from 'drizzle-orm'
import type { ChartReading } from '@/model/dashboard/chart-reading'
import { sourceKeys, sourceSystems } from '@/model/source-systems'
import { allSources } from '@/model/sources/all-sources'
import { plural } from '@/server/home/plural'
import type { TxCtx } from '@/server/spine/ctx'

const hourMs = 3_600_000

/** Of the objects each system sends: how many are within the limit of their contract, and how many are late. Now, whatever the period. */
export async function sourceFreshness(ctx: TxCtx): Promise<ChartReading> {
  const rows = await ctx.tx.execute<{ source: string; object: string; at: string }>(
    sql`select source, object, to_json(last_changed_at)#>>'{}' as at from source_state where last_changed_at is not null`,
  )
  const heard = rows.map((row) => ({ ...row, at: Date.parse(row.at) }))
  const now = Math.max(ctx.now.getTime(), ...heard.map((one) => one.at))
  const objects = allSources.flatMap(({ source, object, contract }) => {
    const at = heard.find((one) => one.source === source && one.object === object)?.at
    return at === undefined ? [] : [{ source, late: now - at > contract.freshHours * hourMs }]
  })
  const systems = sourceKeys.filter((key) => objects.some((one) => one.source === key))
  const today = ctx.now.toISOString().slice(0, 10)
  const count = (late: boolean) =>
    systems.map((key) => objects.filter((one) => one.source === key && one.late === late).length)
  const series = (key: 'fresh' | 'late', name: string, look: 'main' | 'loss', values: number[]) => ({
    key,
    name,
    look,
    values,
    of: systems.map((system) => `figure:objects-of-source:${system}:${key}`),
    hrefs: systems.map((system) => `/sources#${system}`),
  })
  const late = objects.filter((one) => one.late).length
  return {
    chart: 'sources',
    kind: 'bars',
    unit: 'count',
    xName: 'System',
    xs: systems.map((key) => ({ label: sourceSystems[key].label, bucket: { from: today, to: today } })),
    series: [series('fresh', 'within their limit', 'main', count(false)), series('late', 'late', 'loss', count(true))],
    says: late
      ? `${plural(late, 'object is', 'objects are')} late of ${objects.length}.`
      : `All ${objects.length} objects arrived within their limit.`,
    note: 'now',
  }
}
